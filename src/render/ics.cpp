// A calendar after RFC 5545: an all-day event for each appointment, because many calendars import
// no to-dos. The stamp is the day of the report, so that the same plan gives the same bytes and a
// newer import of the same events wins.
#include "c136/base/text.hpp"
#include "render/formats.hpp"
#include "render/text/plain.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace c136 {
namespace {

constexpr std::size_t longest_line = 75;  // octets, the line end left aside

/// Never inside a character, and between the signs of "##[error]", which a CI runner would obey;
/// what goes on begins with a space.
std::string folded(std::string_view line) {
  std::string out;
  std::size_t room = longest_line;
  while (!line.empty()) {
    const std::size_t length = std::max<std::size_t>(sequence_length(line), 1);
    if (length > room || (out.ends_with('#') && line.starts_with('#'))) {
      out += "\r\n ";
      room = longest_line - 1;
    }
    out += line.substr(0, length);
    room -= length;
    line.remove_prefix(length);
  }
  return out + "\r\n";
}

std::string text_value(std::string_view text) {
  std::string out;
  for (const char c : readable(text)) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    out += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return out;
}

std::string day(Date date) {
  std::string digits = to_string(date);
  std::erase(digits, '-');
  return digits;
}

std::string alarm(const Appointment& appointment) {
  return "BEGIN:VALARM\r\nACTION:DISPLAY\r\n" +
         folded("DESCRIPTION:" + text_value(appointment.title)) +
         fmt::format("TRIGGER:-P{}D\r\nEND:VALARM\r\n", *appointment.remind);
}

std::string event(const Appointment& appointment, Date stamp) {
  std::string out = "BEGIN:VEVENT\r\n";
  out += folded("UID:" + appointment.uid);
  out += folded(fmt::format("DTSTAMP:{}T000000Z", day(stamp)));
  out += folded("DTSTART;VALUE=DATE:" + day(appointment.day));
  out += folded("DTEND;VALUE=DATE:" + day(appointment.day + 1));
  out += folded("SUMMARY:" + text_value(appointment.title));
  if (!appointment.details.empty()) out += folded("DESCRIPTION:" + text_value(appointment.details));
  out += "TRANSP:TRANSPARENT\r\n";
  if (appointment.remind) out += alarm(appointment);
  return out + "END:VEVENT\r\n";
}

}  // namespace

std::string render_ics(const Document& document, const RenderOptions&) {
  std::string out =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//c136//c136//EN\r\nCALSCALE:GREGORIAN\r\n"
      "METHOD:PUBLISH\r\n";
  for (const Appointment& appointment : document.appointments)
    out += event(appointment, document.as_of.value_or(appointment.day));
  return out + "END:VCALENDAR\r\n";
}

}  // namespace c136
