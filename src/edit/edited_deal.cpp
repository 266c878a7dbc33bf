#include "edit/edited_deal.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "c136/check/check.hpp"
#include "edit/people.hpp"
#include "load/decode.hpp"

#include <algorithm>

namespace c136 {
namespace {

bool stands(const Step& step) { return step.node != no_node; }

/// How many of its steps stand.
std::size_t depth_of(const Path& path) {
  return static_cast<std::size_t>(std::ranges::find_if_not(path, stands) - path.begin());
}

bool is_of_private_key(const Path& path) {
  return std::ranges::any_of(
      path, [](const Step& step) { return step.field && step.field->options.is_private; });
}

/// The content below steps that do not stand yet.
Content wrapped(const Path& path, std::size_t from, Content content, const Manuscript& file) {
  for (std::size_t i = path.size(); i-- > from;) {
    const Step& step = path[i];
    Content around = step.is_entry ? Content::list() : Content::map();
    if (!step.is_entry) {
      const bool is_known = step.field && !step.is_free_key;
      around.add(is_known ? std::string(file.name_of(*step.field)) : step.key, std::move(content));
    } else {
      const Field* id =
          step.field->table && !step.key.empty() ? step.field->table().find(step.key) : nullptr;
      if (id && id->options.unique && content.kind == Content::Kind::map) {
        content.keys.insert(content.keys.begin(), std::string(file.name_of(*id)));
        content.values.insert(content.values.begin(), Content::word(step.text));
      }
      around.values.push_back(std::move(content));
    }
    content = std::move(around);
  }
  return content;
}

}  // namespace

std::vector<NamedText*> Sources::all() {
  std::vector<NamedText*> out{&own};
  for (std::optional<NamedText>* other : {&private_part, &account, &private_account})
    if (*other) out.push_back(&**other);
  return out;
}

Loaded load(const Sources& sources, const Config& config, Language language) {
  Companions companions{sources.private_part, {}, codes_of_warnings()};
  const NamedText& own = sources.own;
  if (sources.kind == FileKind::account)
    return load_account(own.name, own.text, config, language, companions);
  std::optional<Loaded> account;
  companions.account = [&](std::string_view id) -> const Loaded* {
    if (!sources.account) return nullptr;
    account = load_account(sources.account->name, sources.account->text, config, language,
                           {sources.private_account, {}, codes_of_warnings()});
    return *account->deal.id == id ? &*account : nullptr;
  };
  return load_deal(own.name, own.text, config, language, companions);
}

EditedDeal::EditedDeal(Sources sources, const Config& config, Date as_of, Language language)
    : sources_(std::move(sources)), config_(config), as_of_(as_of), language_(language) {
  const Table& root = sources_.kind == FileKind::account ? account_table() : deal_table();
  for (const NamedText* file : sources_.all()) {
    const bool is_of_account =
        sources_.account && (file == &*sources_.account ||
                             (sources_.private_account && file == &*sources_.private_account));
    files_.emplace_back(file->name, file->text, is_of_account ? account_table() : root, language);
  }
  loaded_ = c136::load(sources_, config_, language_);
}

Typing EditedDeal::typing(std::size_t file) const {
  const bool says_something = !files_[file].tree().empty();
  return {deal(),   config_, as_of_, language_, files_[says_something ? file : 0].is_chinese(),
          &remarks_};
}

std::size_t EditedDeal::faults_without_private(Sources sources) const {
  sources.private_part.reset(), sources.private_account.reset();
  return c136::load(sources, config_, language_).errors.size();
}

void EditedDeal::changed(std::size_t file) {
  sources_.all()[file]->text = files_[file].bytes();
  loaded_ = c136::load(sources_, config_, language_);
}

// ---- where --------------------------------------------------------------------------------------

Path EditedDeal::resolved(std::string_view text) const {
  Path path = parse_path(text, language_);
  const std::vector<IdAndName> people = named_by(deal(), Reference::participant);
  const std::vector<IdAndName> rivals = named_by(deal(), Reference::competitor);
  const auto name_of_id = [&](std::string_view id) {
    for (const auto* all : {&people, &rivals})
      if (const auto found = std::ranges::find(*all, id, &IdAndName::id); found != all->end())
        return found->name;
    return std::string();
  };
  static const Tree nothing;
  resolve(path, loaded_.tree ? *loaded_.tree : nothing, files_[0].root(), language_, name_of_id);
  return path;
}

Path EditedDeal::in_file(const Path& path, std::size_t file) const {
  static const Tree nothing;
  return within(path, loaded_.tree ? *loaded_.tree : nothing, files_[file].tree(), file);
}

/// The first file in which all of it stands, else the one that has most of it: of two that have as
/// much, for what is not private, one that is not.
EditedDeal::Spot EditedDeal::spot_of(const Path& path) const {
  const auto is_of_private_part = [this](std::size_t file) {
    return (sources_.private_part && files_[file].name() == sources_.private_part->name) ||
           (sources_.private_account && files_[file].name() == sources_.private_account->name);
  };
  Spot best{0, in_file(path, 0)};
  for (std::size_t file = 1; file < files_.size(); ++file) {
    Path there = in_file(path, file);
    const std::size_t depth = depth_of(there), most = depth_of(best.path);
    const bool is_better_open = depth == most && depth > 0 && depth < path.size() &&
                                !is_of_private_key(path) && is_of_private_part(best.file) &&
                                !is_of_private_part(file);
    if (depth > most || is_better_open) best = {file, std::move(there)};
  }
  return best;
}

/// What is private and stands nowhere yet goes to the private part beside the file, if there is
/// one.
EditedDeal::Spot EditedDeal::spot_for(const Path& path) const {
  Spot spot = spot_of(path);
  if (!is_of_private_key(path) || depth_of(spot.path) == path.size()) return spot;
  const bool is_account = sources_.account && files_[spot.file].name() == sources_.account->name;
  const std::optional<NamedText>& beside =
      is_account && sources_.private_account ? sources_.private_account : sources_.private_part;
  if (!beside) return spot;
  for (std::size_t file = 0; file < files_.size(); ++file)
    if (files_[file].name() == beside->name) return {file, in_file(path, file)};
  return spot;
}

// ---- what ---------------------------------------------------------------------------------------

void EditedDeal::put(Spot spot, Content content) {
  Manuscript& file = files_[spot.file];
  const std::size_t depth = depth_of(spot.path);
  if (depth < spot.path.size()) {
    put_beside(spot.path, depth, file, std::move(content));
  } else {
    const Step& last = spot.path.back();
    if (holds(file.tree(), last.node, last.field, content, config_)) return;
    const bool has_entries =
        last.field && last.field->table && file.tree().nodes[last.node].children > 0;
    if (has_entries)
      throw Failure(
          say(language_, "{0} has entries: take them away first with c136 unset FILE {0}[1]",
              "{0} 里已有条目：请先逐条删除，如 c136 unset 文件 {0}[1]", to_string(spot.path)));
    if (last.is_entry)
      file.replace_item(last.node, content);
    else
      file.replace(last.key_node, content);
  }
  changed(spot.file);
}

/// `depth` steps stand, and the next does not.
void EditedDeal::put_beside(const Path& path, std::size_t depth, Manuscript& file,
                            Content content) {
  const std::size_t above = depth == 0 ? 0 : path[depth - 1].node;
  const bool is_empty = depth > 0 && is_missing(file.tree().nodes[above]);
  if (is_empty && !path[depth - 1].is_entry)
    return file.replace(path[depth - 1].key_node, wrapped(path, depth, std::move(content), file));
  content = wrapped(path, depth + 1, std::move(content), file);
  const Step& step = path[depth];
  if (!step.is_entry) {
    const bool is_known = step.field && !step.is_free_key;
    return file.add_key(above, is_known ? step.table : nullptr, is_known ? step.field : nullptr,
                        is_known ? file.name_of(*step.field) : std::string_view(step.key), content);
  }
  const Content list = wrapped(Path(path.begin() + static_cast<std::ptrdiff_t>(depth),
                                    path.begin() + static_cast<std::ptrdiff_t>(depth) + 1),
                               0, std::move(content), file);
  file.add_item(path[depth - 1].key_node, children_of(file.tree(), above).size(),
                list.values.front());
}

void EditedDeal::set_content(std::string_view text, const Entry& entry) {
  const Path path = resolved(text);
  Spot spot = spot_for(path);
  const Content content = entry(typing(spot.file));
  put(std::move(spot), content);
}

Content EditedDeal::typed(const Path& path, std::string_view value, const Typing& typing) {
  const Step& last = path.back();
  if (!last.field) return Content::prose(std::string(trimmed(value)));
  return last.is_entry && !last.field->table
             ? typed_item(*last.field, value, typing)
             : typed_value(*last.field, value, typing, to_string(path));
}

void EditedDeal::set(std::string_view text, std::string_view value) {
  if (trimmed(value).empty())
    throw Failure(say(language_, "an empty value says nothing: take it away with c136 unset",
                      "空值没有意义：要删除请用 c136 unset"));
  const Path path = resolved(text);
  set_content(text, [&](const Typing& typing) { return typed(path, value, typing); });
}

void EditedDeal::set_list(std::string_view path, const std::vector<std::string>& texts) {
  set_content(path, [&](const Typing&) { return list_of(texts); });
}

bool EditedDeal::holds_list(std::string_view text, const std::vector<std::string>& texts) const {
  const Path path = resolved(text);
  return stands(path.back()) &&
         holds(*loaded_.tree, path.back().node, path.back().field, list_of(texts), config_);
}

bool EditedDeal::says(std::string_view text, std::string_view value) const {
  const Path path = resolved(text);
  if (!stands(path.back())) return false;
  return holds(*loaded_.tree, path.back().node, path.back().field, typed(path, value, typing()),
               config_);
}

/// An entry of the log stands in the deal's own file, unless that file alone, as others have it,
/// would not know of whom it speaks.
void EditedDeal::add_entry(std::string_view text, const Entry& entry, const Order& order) {
  const Path path = resolved(text);
  const bool is_log = path.size() == 1 && path[0].key == "log";
  if (!is_log) return add_entry_at(spot_for(path), path, entry, order);
  const Sources before = sources_;
  add_entry_at({0, in_file(path, 0)}, path, entry, order);
  if (!sources_.private_part || faults_without_private(sources_) <= faults_without_private(before))
    return;
  sources_ = before;
  files_[0] = Manuscript(sources_.own.name, sources_.own.text, files_[0].root(), language_);
  loaded_ = c136::load(sources_, config_, language_);
  add_entry_at({1, in_file(path, 1)}, path, entry, order);
  remarks_.push_back(say(language_,
                         "it stands in the private part, because {} alone does not know everybody "
                         "in it",
                         "记在私密文件里，因为只看 {} 的人不知道其中提到的人",
                         escaped(sources_.own.name)));
}

void EditedDeal::add_entry_at(Spot spot, const Path& path, const Entry& entry, const Order& order) {
  const Content content = entry(typing(spot.file));
  Manuscript& file = files_[spot.file];
  const Step& last = spot.path.back();
  const Tree& tree = file.tree();
  const bool is_none = stands(last) && tree.nodes[last.node].kind == Node::Kind::scalar &&
                       last.field->options.or_none;
  if (depth_of(spot.path) < path.size() || is_missing(tree.nodes[last.node]) || is_none) {
    Content list = Content::list();
    list.values.push_back(content);
    if (!is_none) return put(std::move(spot), std::move(list));
    file.replace(last.key_node, list);
    return changed(spot.file);
  }
  const bool is_list = tree.nodes[last.node].kind == Node::Kind::list;
  const std::vector<std::size_t> items =
      is_list ? children_of(tree, last.node) : std::vector<std::size_t>{last.node};
  for (const std::size_t item : items)
    if (holds(tree, item, last.field, content, config_)) return;
  file.add_item(last.key_node, order ? order(tree, items) : items.size(), content);
  changed(spot.file);
}

void EditedDeal::add(std::string_view text, const std::vector<std::string>& values) {
  const Path path = resolved(text);
  const Step& last = path.back();
  if (last.is_entry || !last.field || !last.field->list)
    throw Failure(say(language_, "{0} is no list: use c136 set FILE {0} VALUE",
                      "{0} 不是列表：请用 c136 set 文件 {0} 值", to_string(path)));
  const Field& field = *last.field;
  if (field.options.by_key) {
    for (const std::string& pair : values) {
      const KeyAndValue both = key_and_value(pair).value_or(KeyAndValue{pair, {}});
      set(std::string(text) + "." + std::string(both.key), both.value);
    }
  } else if (field.table) {
    add_entry(text,
              [&](const Typing& typing) { return typed_entry(field.table(), values, typing); });
  } else {
    for (const std::string& value : values)
      for (const std::string& part :
           field.kind == Kind::text ? std::vector<std::string>{value} : parts_of(value))
        add_entry(text, [&](const Typing& typing) { return typed_item(field, part, typing); });
  }
}

std::string EditedDeal::name_of(std::string_view path, bool chinese) const {
  return to_string(resolved(path), chinese);
}

std::string EditedDeal::text_at(std::string_view text) const {
  const Path path = resolved(text);
  if (!stands(path.back())) return {};
  const Node& node = loaded_.tree->nodes[path.back().node];
  if (node.kind == Node::Kind::scalar) return std::string(node.text);
  std::string out;
  for (const std::size_t item : children_of(*loaded_.tree, path.back().node)) {
    if (!out.empty()) out += ", ";
    out += loaded_.tree->nodes[item].text;
  }
  return out;
}

void EditedDeal::unset(std::string_view text) {
  const Path path = resolved(text);
  const Spot spot = spot_of(path);
  const bool says_something = depth_of(spot.path) == path.size() &&
                              !is_missing(files_[spot.file].tree().nodes[spot.path.back().node]);
  if (!says_something) return;
  remove(spot.path, files_[spot.file]);
  changed(spot.file);
}

/// What would be left empty goes, too.
void EditedDeal::remove(const Path& path, Manuscript& file) {
  const Tree& tree = file.tree();
  std::size_t last = path.size() - 1;
  const auto holder = [&](std::size_t i) { return i == 0 ? std::size_t{0} : path[i - 1].node; };
  const auto is_alone = [&](std::size_t i) {
    const Node& around = tree.nodes[holder(i)];
    return around.kind == Node::Kind::scalar || around.children <= (path[i].is_entry ? 1U : 2U);
  };
  const auto keeps_its_key = [&](std::size_t i) {
    return !path[i].is_entry && file.has_comment_behind(path[i].key_node);
  };
  while (last > 0 && is_alone(last) && !keeps_its_key(last)) --last;
  if (path[last].is_entry)
    file.remove_item(holder(last), path[last].node);
  else
    file.remove_key(holder(last), path[last].key_node);
}

}  // namespace c136
