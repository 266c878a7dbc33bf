#include "cli/inputs.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "cli/deal_names.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/overwriting.hpp"
#include "cli/world/faults.hpp"
#include "cli/world/files.hpp"
#include "files/disk.hpp"
#include "files/git_revision.hpp"
#include "files/git_tracked.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace c136 {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void nothing_found(const Session& session) {
  throw UsageError(session.operands.empty()
                       ? say(session.language, "there is no deal file in {}", "{} 里没有商机文件",
                             escaped(session.repository->root.string()))
                       : say(session.language, "there is no deal file in what was named",
                             "所列文件夹里没有商机文件"));
}

bool is_bare_repository(const Session& session) {
  try {
    std::error_code fault;
    const fs::path folder =
        fs::canonical(session.directory.empty() ? "." : session.directory, fault);
    const auto place = find_git(folder.string(), session.language);
    return place && place->is_bare;
  } catch (const Failure&) {  // without git it is none
    return false;
  }
}

void refuse_no_repository(const Session& session) {
  if (session.operands.empty() && session.has_list)
    throw UsageError(
        say(session.language, "--files-from names no file", "--files-from 里没有列出文件"));
  if (!session.operands.empty() || session.repository) return;
  if (is_bare_repository(session))
    throw UsageError(say(session.language,
                         "this is a bare git repository, without files to read: say of which "
                         "revision, for example --at HEAD",
                         "这是裸仓库，没有工作文件：请用 --at 指明版本，如 --at HEAD"));
  throw UsageError(say(session.language,
                       "this is no deals repository: name deal files or folders, or - for "
                       "standard input",
                       "这里不是商机库：请写出商机文件或文件夹，或用 - 表示标准输入"));
}

FileContent content_of(const Context& context, int descriptor) {
  try {
    return {descriptor == STDIN_FILENO ? context.standard_input(most_bytes) : read_all(descriptor),
            Obstacle::none, 0};
  } catch (const std::system_error& fault) {
    return {{}, Obstacle::system, fault.code().value()};
  }
}

/// Standard input may have the name of a file, beside which others stand.
void place(Input& input, const Session& session) {
  std::error_code fault;
  const fs::path path = fs::weakly_canonical(session.resolve(input.name), fault);
  if (const auto below = session.repository->path_of(path)) {
    input.files = session.repository->files;
    input.path = *below;
    input.kind = Patterns(session.config).kind(*below).value_or(FileKind::deal);
  }
}

Input stream_input(const Session& session, const std::string& operand, int descriptor) {
  const bool is_stdin = descriptor == STDIN_FILENO;
  Input input{.name = is_stdin ? session.stdin_filename : operand,
              .was_named = true,
              .stream = [&context = session.context, descriptor] {
                return content_of(context, descriptor);
              }};
  if (is_stdin && !input.name.empty() && session.repository) place(input, session);
  return input;
}

/// Of a list of names nobody asks what each may have meant.
std::string cannot_read_it(const Session& session, const PassedOver& file, DealNames& names) {
  const Language language = session.language;
  const bool is_missing = file.obstacle == Obstacle::system && file.error_number == ENOENT;
  if (is_missing && file.path.find('\\') != file.path.npos)
    return cannot_read(language, file.path, ENOENT) +
           say(language, "; folders are separated by /", "；文件夹之间请用 / 分隔");
  const bool was_named = std::ranges::find(session.operands, file.path) != session.operands.end();
  if (is_missing && was_named && !session.has_list) return names.missing(file.path);
  return cannot_read(language, file.path, file.obstacle, file.error_number);
}

/// What cannot be looked into is a fault, and so is a deal that is a link to nowhere; what was
/// overlooked is worth a word; what need not be read is so only when asked.
void tell(Session& session, const PassedOver& file, DealNames& names) {
  const Language language = session.language;
  const bool is_lost = file.obstacle == Obstacle::leads_nowhere && file.matters;
  const std::string name = escaped(file.path);
  if (file.obstacle == Obstacle::system || is_lost)
    return session.complain(name, cannot_read_it(session, file, names));
  const std::string why = cause(language, file.obstacle, file.error_number);
  if (file.matters)
    session.tell(say(language, "not read: {}: {}", "没有读取 {}：{}", name, why));
  else if (session.verbose)
    session.tell(say(language, "passed over {}: {}", "跳过 {}：{}", name, why));
}

bool is_overlooked(const PassedOver& file) {
  return file.matters && file.obstacle != Obstacle::system &&
         file.obstacle != Obstacle::leads_nowhere;
}

/// Or may be: a linked work tree has its git folder elsewhere.
bool is_sparse(const Repository& repository) {
  const fs::path git = git_root(repository.root) / ".git";
  std::error_code unknown;
  return fs::is_regular_file(git, unknown) || fs::exists(git / "info/sparse-checkout", unknown);
}

/// The folders whose deals are asked for; the repository's own where nothing is named.
std::vector<fs::path> folders_asked_for(const Session& session) {
  if (session.operands.empty()) return {session.repository->root};
  std::vector<fs::path> folders;
  for (const std::string& operand : session.operands) {
    std::error_code unknown;
    const fs::path folder = fs::canonical(session.resolve(operand), unknown);
    if (!unknown && fs::is_directory(folder, unknown)) folders.push_back(folder);
  }
  return folders;
}

bool is_in_any(const fs::path& file, const std::vector<fs::path>& folders) {
  return std::ranges::any_of(folders, [&](const fs::path& folder) {
    const fs::path below = file.lexically_relative(folder);
    return !below.empty() && *below.begin() != "..";
  });
}

/// Deals that a sparse checkout leaves out are in no total.
void tell_skipped(Session& session, const Operands& operands) {
  const Repository& repository = *session.repository;
  const std::vector<fs::path> folders = folders_asked_for(session);
  if (folders.empty()) return;
  const Patterns patterns(session.config);
  std::vector<std::string> skipped;
  for (const std::string& path : skipped_files(repository.root.string(), session.language))
    if (patterns.kind(path) && !operands.is_taken(repository.root / path) &&
        is_in_any(repository.root / path, folders))
      skipped.push_back(escaped(path));
  if (skipped.empty()) return;
  session.tell(say(session.language,
                   "not read, because this sparse checkout leaves them out: {} ({})",
                   "稀疏检出略去了 {}（{}），没有读取",
                   plural(session.language, skipped.size(), "file", "files", "个文件"),
                   skipped.size() == 1 ? skipped[0] : skipped[0] + ", ..."));
}

}  // namespace

Inputs inputs(Session& session, const WantedInputs& wanted) {
  refuse_no_repository(session);
  DealNames names(session);
  Operands operands(session.directory, session.repository ? &*session.repository : nullptr,
                    session.config, [&](const std::string& id) { return names.path_of(id); });
  if (session.operands.empty()) operands.take_home();
  for (const std::string& operand : session.operands) {
    const auto descriptor = operand == "-" ? STDIN_FILENO : stream_of(operand);
    if (descriptor)
      operands.take_stream(stream_input(session, operand, *descriptor),
                           "-" + std::to_string(*descriptor));
    else
      operands.take(operand);
  }
  if (!operands.inputs.empty() && !session.operands.empty() && wanted.all_notes)
    operands.take_notes();
  if (session.repository && !session.at && is_sparse(*session.repository))
    tell_skipped(session, operands);
  for (const PassedOver& file : operands.passed_over) tell(session, file, names);
  const bool has_settings = wanted.may_be_settings && operands.config_was_named;
  const bool is_answer = has_settings || wanted.may_be_none;
  if (operands.inputs.empty() && !session.failed && !is_answer) nothing_found(session);
  refuse_overwriting(session, [&](const fs::path& file) { return operands.is_taken(file); });
  std::erase_if(operands.passed_over, [](const PassedOver& file) { return !is_overlooked(file); });
  return {std::move(operands.inputs), std::move(operands.passed_over)};
}

}  // namespace c136
