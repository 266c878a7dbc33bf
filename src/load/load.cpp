#include "c136/load/load.hpp"

#include "c136/base/text.hpp"
#include "load/decode.hpp"
#include "load/join.hpp"
#include "load/key_advice.hpp"
#include "load/lost_text.hpp"
#include "load/read_file.hpp"
#include "load/references.hpp"
#include "load/yaml/findings.hpp"

namespace c136 {
namespace {

/// The file's name without folders and its last extension.
std::string_view stem(std::string_view path) {
  if (const auto slash = path.rfind('/'); slash != std::string_view::npos)
    path.remove_prefix(slash + 1);
  if (const auto dot = path.rfind('.'); dot != std::string_view::npos && dot > 0)
    path = path.substr(0, dot);
  return path;
}

/// The place in a file that has so many others before it.
Span moved(Span span, std::uint16_t files) {
  span.file = static_cast<std::uint16_t>(span.file + files);
  return span;
}

/// Reads one file into a Loaded, joining what stands beside it on the way.
class Loader {
 public:
  Loader(const Config& config, Language language, Reader reader)
      : config_(config), language_(language), reader_(reader) {}

  Loaded load(std::string name, std::string text, const Table& table,
              const Companions& companions) {
    ReadFile own = read_file(std::move(name), std::move(text), reader_, language_);
    add({own.file}, std::move(own.errors));
    loaded_.deal.is_account = &table == &account_table();
    if (own.complete) finish(own, table, companions);
    put_in_order(loaded_.errors, language_);
    if (!loaded_.deal.id) loaded_.deal.id.value = Id(stem(loaded_.files.front()->name));
    return std::move(loaded_);
  }

 private:
  /// What only the text of a file shows, and no tree.
  void look_at_text(const ReadFile& read, const Table& table, std::uint16_t number) {
    for (Located<Text>& lost : find_comments_in_texts(*read.file, table)) {
      lost.span = moved(lost.span, number);
      loaded_.deal.lost.push_back(lost);
    }
    for (Diagnostic& error : find_lists_in_one_text(*read.file, table, language_)) {
      error.span = moved(error.span, number);
      loaded_.errors.push_back(std::move(error));
    }
  }

  void finish(const ReadFile& own, const Table& table, const Companions& companions) {
    if (own.is_map())
      if (auto foreign = foreign_version(own.file->tree, table, language_)) {
        loaded_.errors = {std::move(*foreign)};
        return;
      }
    loaded_.tree = {own.file, &own.file->tree};
    look_at_text(own, table, 0);
    loaded_.deal.has_chinese_keys =
        own.is_map() && key_names(own.file->tree, table) == KeyNames::chinese;
    if (own.is_map() && companions.private_file) join_private(*companions.private_file, table);
    if (own.is_map() && !loaded_.deal.is_account) join_account(companions.account, table);
    const Decoded decoded =
        decode(*loaded_.tree, table, &loaded_.deal, config_, language_, loaded_.errors);
    take_from_owner();
    check_ignored(loaded_.deal, companions.warnings, language_, loaded_.errors);
    if (!account_is_faulty_) check_references(loaded_.deal, decoded, language_, loaded_.errors);
  }

  /// A deal without team or region has its owner's.
  void take_from_owner() {
    Deal& deal = loaded_.deal;
    const OwnPerson* owner = config_.person(*deal.owner);
    if (!owner) return;
    if (!deal.team && !owner->team.empty()) deal.team = {owner->team, deal.owner.span};
    if (!deal.region && !owner->region.empty()) deal.region = {owner->region, deal.owner.span};
  }

  /// Takes files in; their findings then say which of them they are about. Gives the number of the
  /// first.
  std::uint16_t add(const std::vector<std::shared_ptr<const SourceFile>>& files,
                    std::vector<Diagnostic> errors) {
    const auto first = static_cast<std::uint16_t>(loaded_.files.size());
    loaded_.files.insert(loaded_.files.end(), files.begin(), files.end());
    for (Diagnostic& error : errors) {
      error.span = moved(error.span, first);
      for (Note& note : error.notes) note.span = moved(note.span, first);
      loaded_.errors.push_back(std::move(error));
    }
    return first;
  }

  void join_private(const NamedText& text, const Table& table) {
    ReadFile part = read_file(text.name, text.text, reader_, language_);
    const bool usable = part.is_map();
    if (usable)
      if (const Node* version = value_of(part.file->tree, 0, table, table.fields[0].key))
        part.errors.push_back(
            {Severity::error,
             "S002",
             version->span(),
             say(language_, "`{}` does not belong in a private file", "私密文件里不写 `{}`",
                 name_of(table.fields[0], key_names(part.file->tree, table))),
             {},
             say(language_, "delete the line", "请删掉这一行")});
    if (const Tree& tree = part.file->tree;
        !usable && part.complete && !tree.empty() && !is_missing(tree.nodes[0])) {
      part.errors.push_back(explain_root(tree.nodes[0], table, language_));
      part.errors.back().help =
          say(language_, "write `key: value` on each line", "请每行写一个 `键: 值`");
    }
    const std::uint16_t number = add({part.file}, std::move(part.errors));
    loaded_.has_private = true;
    if (!usable) return;
    look_at_text(part, table, number);
    private_file_ = number;
    join_with(part.file->tree, table, {.first_file = number, .same_items = true});
  }

  void join_account(const AccountLookup& lookup, const Table& table) {
    const Node* id = value_of(*loaded_.tree, 0, table, "account");
    if (!id || is_missing(*id) || id->kind != Node::Kind::scalar) return;
    const Loaded* account = lookup ? lookup(id->text) : nullptr;
    account_is_faulty_ = !account || !account->ok();
    if (!account) return report_unknown_account(*id, key_names(*loaded_.tree, table));
    const std::uint16_t number = add(account->files, account->errors);
    loaded_.has_private |= account->has_private;
    loaded_.deal.account_file = number;
    loaded_.deal.account_owner = account->deal.owner;
    loaded_.deal.account_customer = account->deal.customer.name;
    if (!account_is_faulty_)
      join_with(*account->tree, table,
                {.first_file = number,
                 .other_first = true,
                 .same_items_of = private_file_,
                 .only = &account_table()});
  }

  void report_unknown_account(const Node& id, KeyNames names) {
    const std::string_view account = name_of(*deal_table().find("account"), names);
    const std::string_view customer = name_of(*deal_table().find("customer"), names);
    loaded_.errors.push_back(
        {Severity::error,
         "S007",
         id.span(),
         say(language_, "there is no account `{}`", "没有客户档案 `{}`", escaped(id.text)),
         {},
         say(language_, "add accounts/{0}.yaml with `{1}: {0}`, or write `{2}:` here",
             "请新建 accounts/{0}.yaml 并写 `{1}: {0}`，或在这里直接写 `{2}:`", escaped(id.text),
             account, customer)});
  }

  void join_with(const Tree& other, const Table& table, const JoinOptions& options) {
    loaded_.tree = std::make_shared<const Tree>(join(*loaded_.tree, other, table, options));
  }

  const Config& config_;
  Language language_;
  Reader reader_;
  Loaded loaded_;
  std::optional<std::uint16_t> private_file_;  // its number
  bool account_is_faulty_ = false;             // then nobody can tell whom an id may name
};

}  // namespace

Loaded load_deal(std::string name, std::string text, const Config& config, Language language,
                 const Companions& companions, Reader reader) {
  return Loader(config, language, reader)
      .load(std::move(name), std::move(text), deal_table(), companions);
}

Loaded load_account(std::string name, std::string text, const Config& config, Language language,
                    const Companions& companions, Reader reader) {
  return Loader(config, language, reader)
      .load(std::move(name), std::move(text), account_table(), companions);
}

}  // namespace c136
