#include "cli/check/share_lines.hpp"

#include <fmt/format.h>

#include <charconv>
#include <string_view>

namespace c136 {

namespace {

constexpr std::string_view trait_names[] = {"id", "amount", "owner"};
constexpr std::string_view mutable_codes[] = {"R002", "R003"};

/// What stands in another file than the deal's own is private, and so is that line.
Json place_json(const Finding& finding, const std::string& file) {
  const Place& at = finding.place;
  Json json{{"line", at.line},
            {"column", at.column},
            {"end_line", at.end_line},
            {"end_column", at.end_column},
            {"path", finding.path}};
  if (at.file != file)
    json["file"] = at.file;
  else
    json["excerpt"] = finding.excerpt;
  return json;
}

std::string text_of(const Json& json) { return json.text() ? *json.text() : std::string(); }

std::uint32_t number_of(const Json& json) {
  return json.number() ? static_cast<std::uint32_t>(*json.number()) : 1;
}

Finding place_of(const Json& json, const ShareLine& line) {
  Finding finding;
  finding.place = {json.contains("file") ? text_of(json["file"]) : line.traits.file,
                   number_of(json["line"]), number_of(json["column"]), number_of(json["end_line"]),
                   number_of(json["end_column"])};
  finding.path = text_of(json["path"]);
  finding.excerpt = text_of(json["excerpt"]);
  finding.deal = line.traits.id;
  return finding;
}

std::optional<std::uint64_t> from_hex(const std::string& text) {
  std::uint64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, fault] = std::from_chars(text.data(), end, value, 16);
  if (fault != std::errc() || stop != end) return std::nullopt;
  return value;
}

}  // namespace

std::string name_of(const Shard& shard) { return fmt::format("{}/{}", shard.number, shard.all); }

Json json_of(const Shard& shard, const ShareLine& line) {
  const Traits& traits = line.traits;
  Json twins = Json::array(), mute = Json::array(), places = Json::object();
  for (const std::uint64_t twin : traits.twins) twins.push_back(fmt::format("{:016x}", twin));
  for (const std::string_view code : traits.mute) mute.push_back(code);
  const bool has[] = {true, !traits.twins.empty(), !traits.owner.empty()};
  for (std::size_t i = 0; i < all_traits; ++i)
    if (has[i]) places[trait_names[i]] = place_json(line.places[i], traits.file);
  return {{"shard", name_of(shard)},
          {"group", line.group},
          {"number", traits.number},
          {"file", traits.file},
          {traits.is_account ? "account" : "deal", traits.id},
          {"owner", traits.owner},
          {"twins", std::move(twins)},
          {"ignored", std::move(mute)},
          {"places", std::move(places)}};
}

std::optional<ShareLine> share_line(const Json& json) {
  const std::int64_t *group = json["group"].number(), *number = json["number"].number();
  if (!group || !number) return std::nullopt;
  ShareLine line{static_cast<std::size_t>(*group), {}, {}};
  Traits& traits = line.traits;
  traits.file = text_of(json["file"]);
  traits.number = static_cast<std::size_t>(*number);
  traits.is_account = json.contains("account");
  traits.id = text_of(json[traits.is_account ? "account" : "deal"]);
  traits.owner = text_of(json["owner"]);
  for (const Json& twin : json["twins"]) {
    const auto hash = from_hex(text_of(twin));
    if (!hash) return std::nullopt;
    traits.twins.push_back(*hash);
  }
  for (const Json& code : json["ignored"])
    for (const std::string_view known : mutable_codes)
      if (text_of(code) == known) traits.mute.push_back(known);
  for (std::size_t i = 0; i < all_traits; ++i)
    line.places[i] = place_of(json["places"][trait_names[i]], line);
  return line;
}

Json end_of_share(const Shard& shard, std::size_t files) {
  return {{"shard", name_of(shard)}, {"files", files}};
}

}  // namespace c136
