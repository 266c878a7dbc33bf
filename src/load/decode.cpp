#include "load/decode.hpp"

#include "c136/base/text.hpp"
#include "load/key_advice.hpp"
#include "load/scalars.hpp"
#include "load/yaml/findings.hpp"

#include <array>
#include <string>
#include <utility>

namespace c136 {
namespace {

constexpr std::size_t max_fields = 64;  // of one struct

/// White space of ASCII, or what U+3000 begins with.
bool may_be_blank(char first) {
  return first == ' ' || (first >= '\t' && first <= '\r') || first == '\xE3';
}

/// Most values begin with something, and are there.
bool may_be_missing(const Node& node) {
  return node.kind != Node::Kind::scalar || node.text.empty() || may_be_blank(node.text[0]);
}

/// What became of a value: it is missing, it is there, or it was refused with a finding.
enum class Found : std::uint8_t { missing, present, refused };

/// What became of one field of a map. Small, because there is one for every field of every map.
struct Seen {
  std::uint32_t key;  // the number of its node; none is 0, which is the root
  Found found;
};

/// Of the fields of one map: only as many as its table has are set.
using AllSeen = std::array<Seen, max_fields>;

/// As many findings as are of use.
struct Enough {};

bool is_users_own(std::string_view key) { return key.size() > 1 && key[0] == 'x' && key[1] == '-'; }

/// A text with a character that scan_bytes or read_yaml refused: what it should say is not known.
bool holds_refused(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = sequence_length(text.substr(i));
    if (length > 0 && is_forbidden(decode(text.substr(i)))) return true;
    i += std::max<std::size_t>(length, 1);
  }
  return false;
}

class Decoder {
 public:
  Decoder(const Tree& tree, const Table& root, const Config& config, Language language,
          std::vector<Diagnostic>& errors)
      : tree_(tree), root_(root), config_(config), language_(language), errors_(errors) {}

  Decoded result;

  void root(void* object) {
    result.names = names_ = key_names(tree_, root_);
    map(0, root_, object, file_start);
  }

 private:
  const Node& node(std::size_t i) const { return tree_.nodes[i]; }

  void report(Diagnostic error) {
    ++faults_;
    errors_.push_back(std::move(error));
    if (errors_.size() >= max_errors) throw Enough{};
  }

  // ---- maps ----

  Found map(std::size_t at, const Table& table, void* object, Span place) {
    const std::size_t faults_before = faults_;
    AllSeen seen;
    std::fill_n(seen.begin(), table.fields.size(), Seen{0, Found::missing});
    bool anything = false;
    const Field* before = nullptr;
    for (std::size_t k = at + 1; k < node(at).next; k = node(node(k).next).next) {
      const Field* field = known_field(k, table, before, seen);
      if (!field) continue;
      before = field;
      Seen& entry = seen[index_of(*field, table)];
      if (!is_first(k, *field, entry)) continue;
      entry.found = value(node(k).next, *field, object, node(k).span());
      anything = anything || entry.found != Found::missing;
    }
    if (!anything && faults_ == faults_before && at != 0) return Found::missing;
    for (std::size_t i = 0; i < table.fields.size(); ++i)
      if (is_required(table, i, seen) && seen[i].found == Found::missing)
        report_missing(table.fields[i], seen[i].key != 0 ? node(seen[i].key).span() : place);
    return Found::present;
  }

  static std::size_t index_of(const Field& field, const Table& table) {
    return static_cast<std::size_t>(&field - table.fields.data());
  }

  /// Required, and no other key stands in for it.
  static bool is_required(const Table& table, std::size_t i, const AllSeen& seen) {
    const FieldOptions& options = table.fields[i].options;
    if (!options.required || options.unless.empty()) return options.required;
    return seen[index_of(*table.find(options.unless), table)].key == 0;
  }

  /// The field of a key; null for a key that is refused, or the user's own.
  const Field* known_field(std::size_t k, const Table& table, const Field* before, AllSeen& seen) {
    const Node& key = node(k);
    const Node& value = node(node(k).next);
    if (key.kind != Node::Kind::scalar) return nullptr;    // read_yaml has refused it
    if (value.kind == Node::Kind::null && !value.colon) {  // in { }: else read_yaml refuses it
      spoil(key.text, table, seen);
      report(explain_no_colon(key, table, language_));
      return nullptr;
    }
    if (is_users_own(key.text) || (key.text == "<<" && key.plain)) return nullptr;
    if (const Field* field = table.find(key.text, before)) return field;
    if (holds_refused(key.text)) {
      spoil(key.text, table, seen);
      return nullptr;
    }
    spoil(intended_field(key.text, table), table, seen);
    report(explain_unknown_key(key, value, table, root_, names_, language_));
    return nullptr;
  }

  void spoil(std::string_view key, const Table& table, AllSeen& seen) {
    ++faults_;
    spoil(intended_field(key_before_colon(key), table), table, seen);
  }

  /// The field that was meant by a key which is misspelt or cannot be read is not missing: who
  /// heeded both findings would write it twice.
  void spoil(const Field* field, const Table& table, AllSeen& seen) {
    if (!field) return;
    mark_faulty(field);
    seen[index_of(*field, table)].found = Found::refused;
  }

  void mark_faulty(const Field* field) {
    if (field && field->table) result.faulty.push_back(&field->table());
  }

  /// False when the field has been seen; another of its names is then a finding, the same name
  /// again is one of find_duplicate_keys.
  bool is_first(std::size_t k, const Field& field, Seen& seen) {
    const Node& key = node(k);
    if (seen.key == 0) {
      seen.key = static_cast<std::uint32_t>(k);
      return true;
    }
    mark_faulty(&field);
    const bool by_other_name = !stands_before(k, seen.key);
    std::string_view one = node(seen.key).text, other = key.text;
    if (name_number(field, other) < name_number(field, one)) std::swap(one, other);
    if (by_other_name)
      report(
          {Severity::error,
           "S006",
           key.span(),
           say(language_, "`{}` and `{}` are the same key", "`{}` 和 `{}` 是同一个键", one, other),
           {{say(language_, "first written here", "先写在这里"), node(seen.key).span()}},
           say(language_, "keep one of the two, or join their values",
               "请只留一个，或把内容合并")});
    return false;
  }

  /// Whether the same key, with a value, stands before this one, from another key of the map on.
  bool stands_before(std::size_t k, std::size_t from) const {
    for (std::size_t other = from; other < k; other = node(node(other).next).next) {
      const Node& value = node(node(other).next);
      if (node(other).text == node(k).text && (value.kind != Node::Kind::null || value.colon))
        return true;
    }
    return false;
  }

  void report_missing(const Field& field, Span place) {
    report({Severity::error,
            "S003",
            place,
            say(language_, "`{}` is missing", "缺少 `{}`", name_of(field, names_)),
            {},
            say(language_, "add `{}: ...`: {}", "请补上 `{}: ...`：{}", name_of(field, names_),
                field.meaning.in(language_))});
  }

  // ---- values ----

  Found value(std::size_t at, const Field& field, void* object, Span key) {
    const std::size_t faults_before = faults_;
    const Found found = field.options.by_key      ? keyed_list(at, field, object, key)
                        : field.list              ? list(at, field, object, key)
                        : field.kind == Kind::map ? section(at, field, object, key)
                                                  : leaf(at, field, field.at(object));
    if (faults_ > faults_before && (field.list || found == Found::refused)) mark_faulty(&field);
    return found;
  }

  Found refused_form(const Node& value, const Field& field, bool alone = true) {
    report(explain_form(value, field, alone, names_, language_));
    return Found::refused;
  }

  Found section(std::size_t at, const Field& field, void* object, Span key) {
    Section* section = field.section(object);
    const Found found = item(at, field, section, field.at(object), key, true);
    section->span = found == Found::missing ? Span{} : key;
    return found;
  }

  /// A map that is a value or an entry of a list.
  Found item(std::size_t at, const Field& field, Section* section, void* object, Span place,
             bool alone) {
    if (is_missing(node(at))) return Found::missing;
    if (node(at).kind != Node::Kind::map) return refused_form(node(at), field, alone);
    section->span = place;
    return map(at, field.table(), object, place);
  }

  Found leaf(std::size_t at, const Field& field, void* out) {
    const Node& value = node(at);
    if (may_be_missing(value) && is_missing(value)) return Found::missing;
    if (value.kind != Node::Kind::scalar) return refused_form(value, field);
    if (auto refusal =
            read_scalar(value.text, value.span(), field, config_, names_, language_, out)) {
      if (holds_refused(value.text))
        ++faults_;
      else
        report(std::move(*refusal));
      return Found::refused;
    }
    if (field.options.reference != Reference::none)
      result.references.push_back({field.options.reference, *static_cast<Located<Id>*>(out)});
    return Found::present;
  }

  // ---- lists ----

  Found list(std::size_t at, const Field& field, void* object, Span key) {
    const Node& value = node(at);
    if (is_missing(value)) return Found::missing;
    ListBase* list = field.list(object);
    list->span = key;
    if (value.kind == Node::Kind::map) return refused_form(value, field);
    if (value.kind == Node::Kind::scalar) return only_entry(at, field, object, *list);
    bool anything = false;
    field.reserve(object, value.children);
    for (std::size_t i = at + 1; i < value.next; i = node(i).next)
      anything = entry(i, field, object) != Found::missing || anything;
    report_shared_ids(field, object);
    if (!anything) list->span = {};
    return anything ? Found::present : Found::missing;
  }

  /// A scalar where a list is expected is a list of one; or the word none.
  Found only_entry(std::size_t at, const Field& field, void* object, ListBase& list) {
    if (field.options.or_none && find_word({&none_word, 1}, node(at).text)) {
      list.none = true;
      return Found::present;
    }
    const Found found = entry(at, field, object, true);
    if (found == Found::missing) list.span = {};
    return found;
  }

  Found entry(std::size_t at, const Field& field, void* object, bool alone = false) {
    void* added = field.append(object);
    const Found found = field.kind == Kind::map ? item(at, field, field.item_section(added), added,
                                                       node(at).span(), alone)
                                                : leaf(at, field, added);
    if (found != Found::present) field.drop_last(object);
    return found;
  }

  /// A list written as a map: `rivals: {kingdee: 3}`. Each entry is a struct of a key and a value.
  Found keyed_list(std::size_t at, const Field& field, void* object, Span key) {
    const Node& value = node(at);
    if (is_missing(value)) return Found::missing;
    if (value.kind != Node::Kind::map) return refused_form(value, field);
    field.list(object)->span = key;
    field.reserve(object, value.children / 2);
    bool anything = false;
    for (std::size_t k = at + 1; k < value.next; k = node(node(k).next).next)
      anything = keyed_entry(k, field, object) != Found::missing || anything;
    if (!anything) field.list(object)->span = {};
    return anything ? Found::present : Found::missing;
  }

  Found keyed_entry(std::size_t k, const Field& field, void* object) {
    const Node& key = node(k);
    const Node& value = node(key.next);
    const Table& table = field.table();
    if (key.kind != Node::Kind::scalar) return Found::refused;
    if (value.kind == Node::Kind::null && !value.colon) {
      report(explain_no_colon(key, table, language_));
      return Found::refused;
    }
    if (is_users_own(key.text)) return Found::missing;
    void* added = field.append(object);
    field.item_section(added)->span = key.span();
    const Found name = leaf(k, table.fields[0], table.fields[0].at(added));
    const Found content = this->value(key.next, table.fields[1], added, key.span());
    if (name != Found::present || content != Found::present) field.drop_last(object);
    return name == Found::refused ? name : content;
  }

  /// S008 for lists whose entries are told apart by an id.
  void report_shared_ids(const Field& field, void* object) {
    if (field.kind != Kind::map) return;
    const auto& fields = field.table().fields;
    const auto id_field =
        std::ranges::find_if(fields, [](const Field& f) { return f.options.unique; });
    if (id_field == fields.end()) return;
    std::vector<const Located<Id>*> ids;
    field.each(object, [&](void* added) {
      const auto* id = static_cast<const Located<Id>*>(id_field->at(added));
      if (*id) ids.push_back(id);
    });
    std::ranges::stable_sort(ids, {},
                             [](const Located<Id>* id) -> std::string_view { return **id; });
    for (std::size_t i = 1, first = 0; i < ids.size(); ++i) {
      if (**ids[i] == **ids[first])
        report_shared_id(field, *ids[i], ids[first]->span);
      else
        first = i;
    }
  }

  void report_shared_id(const Field& field, const Located<Id>& id, Span first) {
    report({Severity::error,
            "S008",
            id.span,
            say(language_, "`{}` stands twice in `{}`", "`{}` 在 `{}` 里出现了两次", *id,
                name_of(field, names_)),
            {{say(language_, "first written here", "先写在这里"), first}},
            say(language_, "give each an id of its own, or join the two entries",
                "请各用各的代号；若本是同一个，就合并成一条")});
  }

  const Tree& tree_;
  const Table& root_;
  const Config& config_;
  Language language_;
  std::vector<Diagnostic>& errors_;
  KeyNames names_ = KeyNames::english;
  std::size_t faults_ = 0;  // findings, and values that an earlier finding spoilt
};

}  // namespace

KeyNames key_names(const Tree& tree, const Table& root) {
  int chinese = 0;
  const Field* before = nullptr;
  for (std::size_t k = 1; k < tree.nodes[0].next; k = tree.nodes[tree.nodes[k].next].next)
    if (const Field* field = root.find(tree.nodes[k].text, before)) {
      chinese += tree.nodes[k].text == field->key ? -1 : 1;
      before = field;
    }
  return chinese > 0 ? KeyNames::chinese : KeyNames::english;
}

bool is_missing(const Node& node) {
  switch (node.kind) {
    case Node::Kind::null:
      return true;
    case Node::Kind::scalar:
      return node.text.empty() || (may_be_blank(node.text[0]) && trimmed(node.text).empty());
    default:
      return node.children == 0;
  }
}

Decoded decode(const Tree& tree, const Table& table, void* object, const Config& config,
               Language language, std::vector<Diagnostic>& errors) {
  Decoder decoder(tree, table, config, language, errors);
  const bool is_map = !tree.empty() && tree.nodes[0].kind == Node::Kind::map;
  if (is_map) {
    try {
      decoder.root(object);
    } catch (const Enough&) {
    }
  } else if (tree.empty() || is_missing(tree.nodes[0])) {
    errors.push_back(explain_empty_file(table, language));
  } else {
    errors.push_back(explain_root(tree.nodes[0], table, language));
  }
  return std::move(decoder.result);
}

}  // namespace c136
