#include "cli/deal_names.hpp"

#include "c136/base/text.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/world/faults.hpp"
#include "edit/path.hpp"
#include "load/read_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>

namespace c136 {

namespace {

constexpr std::size_t most_offered = 3;

/// Of thousands of files, so no path is made.
std::string_view stem_of(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return dot == name.npos || dot == 0 ? name : name.substr(0, dot);
}

bool is_file_name(std::string_view text) {
  return text.find('/') != text.npos || text.ends_with(".yaml") || text.ends_with(".yml");
}

std::string id_in(const RootKeys& keys, const FoundFile& file) {
  const bool is_account = file.kind == FileKind::account;
  const std::string id = keys.value(is_account ? "account" : "deal");
  return id.empty() && !is_account ? std::string(stem_of(file.path)) : id;
}

}  // namespace

RootKeys::RootKeys(const NamedText& file, Language language) {
  ReadFile source = read_file(file.name, file.text, Reader::automatic, language);
  if (source.is_map()) file_ = std::move(source.file);
}

std::string RootKeys::value(std::string_view key) const { return value_in(0, deal_table(), key); }

std::string RootKeys::customer_name() const {
  const std::size_t key = file_ ? key_in(file_->tree, 0, &deal_table(), "customer") : no_node;
  if (key == no_node) return {};
  return value_in(file_->tree.nodes[key].next, table_of<Customer>(), "name");
}

std::string RootKeys::value_in(std::size_t map, const Table& table, std::string_view key) const {
  const std::size_t at = file_ ? key_in(file_->tree, map, &table, key) : no_node;
  return at == no_node ? std::string()
                       : std::string(file_->tree.nodes[file_->tree.nodes[at].next].text);
}

void DealNames::find() {
  if (is_found_ || !session_.repository) return;
  is_found_ = true;
  FoundFiles found = find_files(*session_.repository->files, Patterns(session_.config), "");
  std::erase_if(found.files, [](const FoundFile& file) { return file.kind == FileKind::week; });
  std::stable_partition(found.files.begin(), found.files.end(),
                        [](const FoundFile& file) { return file.kind == FileKind::deal; });
  all_.reserve(found.files.size());
  for (FoundFile& file : found.files) all_.push_back({std::move(file), {}});
}

/// Ids, and what else a deal may be called by.
void DealNames::read() {
  find();
  if (is_read_) return;
  is_read_ = true;
  for (std::size_t i = 0; i < all_.size(); ++i) {
    Named& one = all_[i];
    const RootKeys keys = keys_of(one.file);
    one.id = id_in(keys, one.file);
    one.title = keys.value("title");
    one.customer = keys.customer_name();
    by_id_.emplace(one.id, i);
  }
}

RootKeys DealNames::keys_of(const FoundFile& file) const {
  return {{file.path, session_.repository->files->read(file.path).text}, session_.language};
}

std::optional<std::string> DealNames::only(const std::vector<Named>& found,
                                           const std::string& id) const {
  std::vector<std::string> deals;
  for (const Named& one : found)
    if (one.file.kind == FileKind::deal) deals.push_back(escaped(one.file.path));
  if (deals.size() > 1)
    throw UsageError(say(
        session_.language, "{} is the id of several deals, name one by its file: {}",
        "有好几个商机的编号是 {}，请写文件名：{}", escaped(id), join(session_.language, deals)));
  return found.empty() ? std::nullopt : std::optional(found.front().file.path);
}

/// Right in a folder of deals, where no folder need be listed.
std::optional<std::string> DealNames::path_at_once(const std::string& id) const {
  const Patterns patterns(session_.config);
  for (const std::string& folder : patterns.folders())
    for (const std::string_view ending : {".yaml", ".yml"}) {
      const std::string path = (folder.empty() ? id : folder + "/" + id) + std::string(ending);
      if (patterns.kind(path) != FileKind::deal) continue;
      const FileContent content = session_.repository->files->read(path);
      if (content.obstacle != Obstacle::none) continue;
      const FoundFile file{path, FileKind::deal, true};
      if (id_in({{path, content.text}, session_.language}, file) == id) return path;
    }
  return std::nullopt;
}

/// Files that are called by this id, and have it.
std::vector<DealNames::Named> DealNames::called(const std::string& id) const {
  std::vector<Named> found;
  for (FoundFile& file : find_called(*session_.repository->files, Patterns(session_.config), id))
    if (file.kind != FileKind::week && id_in(keys_of(file), file) == id)
      found.push_back({std::move(file), id});
  std::stable_partition(found.begin(), found.end(),
                        [](const Named& one) { return one.file.kind == FileKind::deal; });
  return found;
}

/// Mostly a deal's file is called by its id, and then no other is read.
std::optional<std::string> DealNames::path_of(const std::string& id) {
  if (is_file_name(id) || !session_.repository) return std::nullopt;
  if (auto path = path_at_once(id)) return path;
  std::vector<Named> found = called(id);
  if (found.empty() || found.front().file.kind != FileKind::deal) {
    found.clear();
    read();
    const auto [first, last] = by_id_.equal_range(id);
    for (auto at = first; at != last; ++at) found.push_back(all_[at->second]);
  }
  return only(found, id);
}

// ---- what was meant -----------------------------------------------------------------------------

std::vector<std::string> DealNames::near_ids(std::string_view text) {
  read();
  std::vector<std::string_view> ids;
  std::vector<std::string> begun, called;
  for (const Named& one : all_) {
    if (one.id.empty()) continue;
    ids.push_back(one.id);
    if (one.id.starts_with(text)) begun.push_back(one.id);
    if (one.title.find(text) != one.title.npos || one.customer.find(text) != one.customer.npos)
      called.push_back(one.id);
  }
  if (!begun.empty()) return begun;
  if (const std::string_view near = nearest(text, ids); !near.empty()) return {std::string(near)};
  return called;
}

/// The file of this name in another folder, else those whose names begin so, else the nearest name,
/// else what the customer or the deal is called.
std::vector<std::string> DealNames::near_files(const std::string& path) {
  find();
  const auto shown = shown_below(session_.repository->root, session_.directory);
  const std::string_view stem = stem_of(path);
  const auto files_that = [&](const auto& fits) {
    std::vector<std::string> out;
    for (const Named& one : all_)
      if (fits(one)) out.push_back(shown(one.file.path));
    return out;
  };
  if (auto same = files_that([&](const Named& one) { return stem_of(one.file.path) == stem; });
      !same.empty() || stem.empty())
    return same;
  if (auto begun =
          files_that([&](const Named& one) { return stem_of(one.file.path).starts_with(stem); });
      !begun.empty())
    return begun;
  std::vector<std::string_view> stems;
  for (const Named& one : all_) stems.push_back(stem_of(one.file.path));
  if (const std::string_view near = nearest(stem, stems); !near.empty())
    return files_that([&](const Named& one) { return stem_of(one.file.path) == near; });
  read();
  return files_that([&](const Named& one) {
    return one.title.find(stem) != one.title.npos || one.customer.find(stem) != one.customer.npos;
  });
}

std::string DealNames::meant(const std::string& operand) {
  const Language language = session_.language;
  std::vector<std::string> near = is_file_name(operand) ? near_files(operand) : near_ids(operand);
  if (near.empty()) return {};
  near.resize(std::min(near.size(), most_offered));
  for (std::string& one : near) one = escaped(one);
  return say(language, "; did you mean {}?", "；是否想写 {}？",
             fmt::format("{}", fmt::join(near, language == Language::zh ? "、" : ", ")));
}

std::string DealNames::missing(const std::string& operand) {
  const Language language = session_.language;
  if (!session_.repository || operand.empty()) return cannot_read(language, operand, ENOENT);
  const std::string hint = meant(operand);
  if (is_file_name(operand)) return cannot_read(language, operand, ENOENT) + hint;
  return say(language, "there is no file {0}, and no deal or account of this id{1}",
             "没有文件 {0}，也没有编号为 {0} 的商机或客户档案{1}", escaped(operand), hint);
}

}  // namespace c136
