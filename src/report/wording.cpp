#include "report/wording.hpp"

#include "c136/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace c136 {

std::string tendency_text(std::optional<int> tendency, Language language) {
  if (!tendency) return say(language, "unknown", "未知");
  const auto name = tendency_name(*tendency).in(language);
  return *tendency == 0 ? fmt::format("0 {}", name) : fmt::format("{:+d} {}", *tendency, name);
}

std::string method_line(const Method& method, Language language) {
  if (method.id == built_in_methods.front()) return {};
  return say(language, "Values, gates and win rates are those of {}.",
             "评估值、关键门槛和赢率均按 {}。", method.title.in(language));
}

std::string last_met_text(const std::optional<Date>& last_met, Language language) {
  return last_met ? to_string(*last_met) : say(language, "never met", "从未见过");
}

std::string with_title(const Person& person, Language language) {
  if (!person.contact || !person.contact->title) return std::string(person.name());
  return say(language, "{} ({})", "{}（{}）", person.name(), *person.contact->title);
}

std::string days_text(int days, Language language) {
  return plural(language, static_cast<std::size_t>(days), "day", "days", "天");
}

std::string listed(const std::vector<std::string>& parts, Language language) {
  constexpr std::string_view pause = "、";
  const bool holds_pause = std::ranges::any_of(
      parts, [=](const std::string& part) { return part.find(pause) != std::string::npos; });
  const std::string_view between = language != Language::zh ? ", " : holds_pause ? "，" : pause;
  return fmt::format("{}", fmt::join(parts, between));
}

std::string sentence(const std::vector<std::string>& parts, Language language) {
  if (parts.empty()) return {};
  const bool zh = language == Language::zh;
  const std::string text = fmt::format("{}", fmt::join(parts, zh ? "；" : "; "));
  if (text.ends_with("…")) return text;
  return text + (zh ? "。" : ".");
}

std::string sentences(std::initializer_list<std::string_view> parts, Language language) {
  std::string all;
  for (std::string_view part : parts) {
    if (!all.empty() && !part.empty() && language == Language::en) all += ' ';
    all += part;
  }
  return all;
}

std::string shortened(std::string_view text, std::size_t columns) {
  for (std::string_view stop : {".", "。"})
    if (text.ends_with(stop)) text.remove_suffix(stop.size());
  if (display_width(text) <= columns) return std::string(text);
  return std::string(trimmed(clip(text, columns - 1))) + "…";
}

std::string_view post_name(const Config& config, Post post, Language language) {
  return shown(config.post(post), language);
}

std::string_view department_of(const Facts& facts, std::string_view who) {
  const Contact* contact = facts.contact(who);
  if (contact && contact->department) return *contact->department;
  for (const Department& department : facts.deal.c1.departments)
    if (department.head && *department.head == who && department.name) return *department.name;
  return {};
}

std::string nobody_decides(Language language) {
  return say(language, "Nobody of the decision structure is named yet.",
             "尚未列出决策结构中的成员。");
}

std::string missing_contacts(const Facts& facts) {
  std::vector<std::string> posts;
  for (const PostCount& count : facts.posts)
    if (count.missing() > 0)
      posts.push_back(say(facts.language, "{} {}", "{}缺 {} 位",
                          post_name(facts.config, count.post, facts.language), count.missing()));
  return listed(posts, facts.language);
}

std::string at_line(Span span, Language language) {
  return span && span.file == 0 ? say(language, " (line {})", "（第 {} 行）", span.line)
                                : std::string();
}

std::string line_text(const Place& place, std::string_view deal_file, Language language) {
  if (place.file.empty() || place.file == deal_file)
    return say(language, "line {}", "第 {} 行", place.line);
  return fmt::format("{}:{}", place.file, place.line);
}

}  // namespace c136
