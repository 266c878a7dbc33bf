#include <doctest/doctest.h>

#include "c136/base/date.hpp"
#include "render/formats.hpp"
#include "unit/render/naughty.hpp"

#include <vector>

using namespace c136;

namespace {

const Date november_22 = parse_date("2026-11-22").date;

std::string printed(std::vector<Appointment> appointments) {
  Document document;
  document.appointments = std::move(appointments);
  document.as_of = november_22;
  return render_ics(document, {});
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = text.find("\r\n");
    REQUIRE(end != text.npos);
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 2);
  }
  return lines;
}

std::string unfolded(std::string text) {
  for (auto at = text.find("\r\n "); at != text.npos; at = text.find("\r\n ")) text.erase(at, 3);
  return text;
}

}  // namespace

TEST_CASE("an all-day event that blocks no time, stamped with the day of the report") {
  CHECK(printed({{"1@c136", november_22 + 8, "offer", "Owner: li.wei\nFile: x.yaml"}}) ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//c136//c136//EN\r\nCALSCALE:GREGORIAN\r\n"
        "METHOD:PUBLISH\r\n"
        "BEGIN:VEVENT\r\nUID:1@c136\r\nDTSTAMP:20261122T000000Z\r\n"
        "DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\nSUMMARY:offer\r\n"
        "DESCRIPTION:Owner: li.wei\\nFile: x.yaml\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n");
}

TEST_CASE("a reminder stands in its event, so many days before") {
  const std::string text = printed({{"1", november_22, "offer", "", 3}});
  CHECK(text.find("TRANSP:TRANSPARENT\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:offer\r\n"
                  "TRIGGER:-P3D\r\nEND:VALARM\r\nEND:VEVENT\r\n") != std::string::npos);
}

TEST_CASE("commas, semicolons and backslashes of a text are escaped") {
  CHECK(printed({{"1", november_22, "a,b;c\\d", ""}}).find("SUMMARY:a\\,b\\;c\\\\d\r\n") !=
        std::string::npos);
}

TEST_CASE("no line is longer than 75 octets, and none is cut inside a character") {
  for (std::size_t ahead = 0; ahead < 8; ++ahead) {
    std::string title(ahead, 'x');
    for (int i = 0; i < 60; ++i) title += "请总裁拜访😀";
    const std::string text = printed({{"1", november_22, title, ""}});
    for (const std::string& line : lines_of(text)) {
      CHECK(line.size() <= 75);
      CHECK(escaped(line) == line);  // which spells out what is no whole character
    }
    CHECK(unfolded(text).find("SUMMARY:" + title + "\r\n") != std::string::npos);
  }
}

TEST_CASE("whatever stands in a deal, every line is one of the calendar's own") {
  for (const std::string_view text : naughty) {
    CAPTURE(std::string(text));
    const auto lines = lines_of(printed({{"1", november_22, std::string(text), ""}}));
    for (const std::string& line : lines) CHECK(line.find_first_of("\r\n") == line.npos);
  }
}
