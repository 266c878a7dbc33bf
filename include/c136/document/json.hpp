// A JSON value: what programs get of a report. Objects keep the order in which they were written;
// a decimal number keeps its digits. Cheap to include: only document/json.cpp knows a library.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace c136 {

struct JsonItem;

/// `Json{{"a", 1}, {"b", 2}}` is an object, because all of it are pairs that begin with a text;
/// `Json{1, 2}` is an array.
class Json {
 public:
  struct Member;  // of an object
  /// A number with decimals, exactly as it is to be printed.
  struct Number {
    std::string digits;
    friend bool operator==(const Number&, const Number&) = default;
  };
  using Array = std::vector<Json>;
  using Object = std::vector<Member>;

  Json();
  Json(std::nullptr_t);
  template <std::same_as<bool> T>
  Json(T truth) : value_(truth) {}
  template <std::integral T>
  requires(!std::same_as<T, bool>) Json(T number);
  Json(Number number);
  Json(std::string text);
  Json(std::string_view text);
  Json(const char* text);
  template <class T>
  Json(const std::vector<T>& items);
  Json(std::initializer_list<JsonItem>);

  // In one place, not wherever a Json passes: these are a page of code each.
  Json(const Json&);
  Json(Json&&) noexcept;
  Json& operator=(const Json&);
  Json& operator=(Json&&) noexcept;
  ~Json();

  static Json array(std::initializer_list<JsonItem> items = {});
  static Json object();
  /// None where the text is no JSON.
  static std::optional<Json> parse(std::string_view text);

  bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
  bool is_string() const { return text() != nullptr; }
  bool is_array() const { return std::holds_alternative<Array>(value_); }
  bool is_object() const { return std::holds_alternative<Object>(value_); }
  /// Null where it is no text, no number.
  const std::string* text() const { return std::get_if<std::string>(&value_); }
  const std::int64_t* number() const { return std::get_if<std::int64_t>(&value_); }

  /// Of an array or object; else 0.
  std::size_t size() const;
  bool empty() const { return size() == 0; }
  /// The items of an array; of an object none.
  const Json* begin() const;
  const Json* end() const;
  /// The members of an object; of anything else none.
  const Object& members() const;
  bool contains(std::string_view key) const { return find(key) != nullptr; }

  /// Null where there is no such member.
  const Json& operator[](std::string_view key) const;
  /// A new member at the end where there is none; null becomes an object.
  Json& operator[](std::string_view key);
  template <std::integral Index>
  const Json& operator[](Index item) const {
    return std::get<Array>(value_)[static_cast<std::size_t>(item)];
  }
  template <std::integral Index>
  Json& operator[](Index item) {
    return std::get<Array>(value_)[static_cast<std::size_t>(item)];
  }
  const Json& operator[](const char* key) const { return (*this)[std::string_view(key)]; }
  Json& operator[](const char* key) { return (*this)[std::string_view(key)]; }

  /// Null becomes an array.
  void push_back(Json item);
  /// Takes the members of another object, also over those it has.
  void update(Json members);
  void erase(std::string_view key);

  /// Safe on a terminal and in a log: controls and direction marks are escaped, bytes that are not
  /// UTF-8 replaced. All on one line without an indent.
  std::string dump(int indent = -1) const;

  friend bool operator==(const Json&, const Json&);

 private:
  friend class JsonInPieces;

  const Json* find(std::string_view key) const;
  void print(std::string& out, int indent, int depth) const;

  std::variant<std::monostate, bool, std::int64_t, Number, std::string, Array, Object> value_;
};

struct Json::Member {
  std::string key;
  Json value;
  friend bool operator==(const Member&, const Member&) = default;
};

// Behind Member, which has to be complete where a Json is made: clang insists.
template <class T>
Json::Json(const std::vector<T>& items) : value_(Array(items.begin(), items.end())) {}
template <std::integral T>
requires(!std::same_as<T, bool>) Json::Json(T number) : value_(static_cast<std::int64_t>(number)) {}

/// An object with a list that may be too long to be held: what `dump(2)` says of the whole and a
/// line end, in pieces. Each part is the object with some of the items.
class JsonInPieces {
 public:
  /// Of the member that is the list.
  explicit JsonInPieces(std::string_view list) : list_(list) {}

  /// Its items, the first time behind all that stands before the list. Empty where it has none.
  std::string next(const Json& part);
  /// The last items, and what stands behind the list.
  std::string end(const Json& part);

 private:
  static void print(const Json::Member& member, std::string& out);

  std::string_view list_;
  bool is_begun_ = false;
};

/// What stands between the braces of a Json; taken, not copied.
struct JsonItem {
  mutable Json value;

  template <class T>
  requires(!std::same_as<std::remove_cvref_t<T>, JsonItem> && std::convertible_to<T&&, Json>)
      JsonItem(T&& known)
      : value(std::forward<T>(known)) {}
  JsonItem(std::initializer_list<JsonItem> items) : value(items) {}
};

}  // namespace c136
