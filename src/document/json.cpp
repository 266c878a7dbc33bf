#include "c136/document/json.hpp"

#include "c136/base/text.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace c136 {
namespace {

/// Builds a Json of what the library reads.
class JsonReader : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return add({}); }
  bool boolean(bool truth) override { return add(truth); }
  bool number_integer(number_integer_t number) override { return add(number); }
  bool number_unsigned(number_unsigned_t number) override { return add(number); }
  bool number_float(number_float_t, const string_t& digits) override {
    return add(Json::Number{digits});
  }
  bool string(string_t& text) override { return add(std::move(text)); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return begin(Json::object()); }
  bool start_array(std::size_t) override { return begin(Json::array()); }
  bool key(string_t& name) override { return keys_.back() = std::move(name), true; }
  bool end_object() override { return end(); }
  bool end_array() override { return end(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

  Json finish() && { return std::move(whole_); }

 private:
  bool begin(Json value) {
    open_.push_back(std::move(value));
    keys_.emplace_back();
    return true;
  }
  bool end() {
    Json value = std::move(open_.back());
    open_.pop_back();
    keys_.pop_back();
    return add(std::move(value));
  }
  bool add(Json value) {
    if (open_.empty())
      whole_ = std::move(value);
    else if (open_.back().is_array())
      open_.back().push_back(std::move(value));
    else
      open_.back()[keys_.back()] = std::move(value);
    return true;
  }

  Json whole_;
  std::vector<Json> open_;
  std::vector<std::string> keys_;  // of the members that are being read
};

// ---- as text ------------------------------------------------------------------------------------

bool is_bare(std::string_view text) {
  return std::ranges::all_of(text,
                             [](char c) { return is_printable_ascii(c) && c != '"' && c != '\\'; });
}

/// Controls and direction marks that JSON lets stand as they are, written as escapes: the same text
/// to a reader of JSON, and harmless on a terminal.
std::string without_controls(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (;;) {
    const auto other =
        std::find_if(json.begin(), json.end(), [](char c) { return c < 0 || c > '~'; });
    out.append(json.begin(), other);
    json.remove_prefix(static_cast<std::size_t>(other - json.begin()));
    if (json.empty()) return out;
    const std::size_t length = sequence_length(json);
    const char32_t c = decode(json);
    if (is_forbidden(c))
      out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
    else
      out += json.substr(0, length);
    json.remove_prefix(length);
  }
}

/// "##[error]" and the like, which a CI runner obeys, with their first sign as an escape.
std::string without_commands(std::string json) {
  constexpr std::string_view sign = "\\u0023";
  for (std::size_t at = json.find("##"); at != json.npos; at = json.find("##", at + sign.size()))
    json.replace(at, 1, sign);
  return json;
}

std::string in_quotes(const std::string& text) {
  using nlohmann::json;
  if (is_bare(text)) return without_commands('"' + text + '"');
  return without_commands(
      without_controls(json(text).dump(-1, ' ', false, json::error_handler_t::replace)));
}

void new_line(std::string& out, int indent, int depth) {
  if (indent < 0) return;
  out += '\n';
  out.append(static_cast<std::size_t>(indent * depth), ' ');
}

/// What stands between two brackets, each part on a line of its own.
template <class Parts, class Print>
void print_list(std::string& out, std::string_view brackets, const Parts& parts, int indent,
                int depth, const Print& print) {
  out += brackets[0];
  bool is_first = true;
  for (const auto& part : parts) {
    if (!std::exchange(is_first, false)) out += ',';
    new_line(out, indent, depth + 1);
    print(part);
  }
  if (!is_first) new_line(out, indent, depth);
  out += brackets[1];
}

}  // namespace

Json::Json() = default;
Json::Json(std::nullptr_t) {}
Json::Json(Number number) : value_(std::move(number)) {}
Json::Json(std::string text) : value_(std::move(text)) {}
Json::Json(std::string_view text) : value_(std::string(text)) {}
Json::Json(const char* text) : value_(std::string(text)) {}
Json::Json(const Json&) = default;
Json::Json(Json&&) noexcept = default;
Json& Json::operator=(const Json&) = default;
Json& Json::operator=(Json&&) noexcept = default;
Json::~Json() = default;

Json::Json(std::initializer_list<JsonItem> items) {
  const bool are_members = std::ranges::all_of(items, [](const JsonItem& item) {
    return item.value.is_array() && item.value.size() == 2 && item.value[0].is_string();
  });
  if (!are_members) {
    *this = array(items);
    return;
  }
  Object members;
  members.reserve(items.size());
  for (const JsonItem& item : items) {
    Array& pair = std::get<Array>(item.value.value_);
    members.push_back({std::get<std::string>(std::move(pair[0].value_)), std::move(pair[1])});
  }
  value_ = std::move(members);
}

Json Json::array(std::initializer_list<JsonItem> items) {
  Array values;
  values.reserve(items.size());
  for (const JsonItem& item : items) values.push_back(std::move(item.value));
  Json json;
  json.value_ = std::move(values);
  return json;
}

Json Json::object() {
  Json json;
  json.value_ = Object();
  return json;
}

std::optional<Json> Json::parse(std::string_view text) {
  JsonReader reader;
  if (!nlohmann::json::sax_parse(text, &reader)) return std::nullopt;
  return std::move(reader).finish();
}

std::size_t Json::size() const {
  if (const auto* items = std::get_if<Array>(&value_)) return items->size();
  return members().size();
}

const Json* Json::begin() const {
  const auto* items = std::get_if<Array>(&value_);
  return items ? items->data() : nullptr;
}

const Json* Json::end() const { return is_array() ? begin() + size() : nullptr; }

const Json::Object& Json::members() const {
  static const Object none;
  const auto* members = std::get_if<Object>(&value_);
  return members ? *members : none;
}

const Json* Json::find(std::string_view key) const {
  const auto found = std::ranges::find(members(), key, &Member::key);
  return found == members().end() ? nullptr : &found->value;
}

const Json& Json::operator[](std::string_view key) const {
  static const Json nothing;
  const Json* found = find(key);
  return found ? *found : nothing;
}

Json& Json::operator[](std::string_view key) {
  if (is_null()) value_ = Object();
  auto& members = std::get<Object>(value_);
  const auto found = std::ranges::find(members, key, &Member::key);
  if (found != members.end()) return found->value;
  members.push_back({std::string(key), {}});
  return members.back().value;
}

void Json::push_back(Json item) {
  if (is_null()) value_ = Array();
  std::get<Array>(value_).push_back(std::move(item));
}

void Json::update(Json members) {
  for (Member& member : std::get<Object>(members.value_))
    (*this)[member.key] = std::move(member.value);
}

void Json::erase(std::string_view key) {
  std::erase_if(std::get<Object>(value_), [&](const Member& member) { return member.key == key; });
}

bool operator==(const Json& a, const Json& b) { return a.value_ == b.value_; }

void Json::print(std::string& out, int indent, int depth) const {
  if (const auto* truth = std::get_if<bool>(&value_))
    out += *truth ? "true" : "false";
  else if (const auto* number = std::get_if<std::int64_t>(&value_))
    out += std::to_string(*number);
  else if (const auto* decimal = std::get_if<Number>(&value_))
    out += decimal->digits;
  else if (const auto* text = std::get_if<std::string>(&value_))
    out += in_quotes(*text);
  else if (const auto* items = std::get_if<Array>(&value_))
    print_list(out, "[]", *items, indent, depth,
               [&](const Json& item) { item.print(out, indent, depth + 1); });
  else if (const auto* object = std::get_if<Object>(&value_))
    print_list(out, "{}", *object, indent, depth, [&](const Member& member) {
      out += in_quotes(member.key) + (indent < 0 ? ":" : ": ");
      member.value.print(out, indent, depth + 1);
    });
  else
    out += "null";
}

std::string Json::dump(int indent) const {
  std::string out;
  print(out, indent, 0);
  return out;
}

// ---- in pieces ----------------------------------------------------------------------------------

namespace {

constexpr int indent_of_pieces = 2;

}  // namespace

void JsonInPieces::print(const Json::Member& member, std::string& out) {
  new_line(out, indent_of_pieces, 1);
  out += in_quotes(member.key) + ": ";
  member.value.print(out, indent_of_pieces, 1);
}

std::string JsonInPieces::next(const Json& part) {
  if (part[list_].empty()) return {};
  std::string out;
  if (!is_begun_) {
    out += '{';
    for (const Json::Member& member : part.members()) {
      if (member.key == list_) break;
      print(member, out);
      out += ',';
    }
    new_line(out, indent_of_pieces, 1);
    out += in_quotes(std::string(list_)) + ": [";
  }
  for (const Json& item : part[list_]) {
    if (std::exchange(is_begun_, true)) out += ',';
    new_line(out, indent_of_pieces, 2);
    item.print(out, indent_of_pieces, 2);
  }
  return out;
}

std::string JsonInPieces::end(const Json& part) {
  std::string out = next(part);
  if (!is_begun_) return part.dump(indent_of_pieces) + "\n";
  new_line(out, indent_of_pieces, 1);
  out += ']';
  bool is_behind = false;
  for (const Json::Member& member : part.members()) {
    if (is_behind) {
      out += ',';
      print(member, out);
    }
    is_behind = is_behind || member.key == list_;
  }
  return out + "\n}\n";
}

}  // namespace c136
