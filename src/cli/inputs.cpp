#include "cli/inputs.hpp"

#include "c136/base/text.hpp"
#include "cli/usage_errors.hpp"
#include "cli/world/faults.hpp"
#include "cli/world/files.hpp"
#include "files/disk.hpp"

#include <unistd.h>

#include <algorithm>
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

void refuse_no_repository(const Session& session) {
  if (!session.operands.empty() || session.repository) return;
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

/// What cannot be looked into is a fault; what need not be is worth a word only when asked.
void tell(Session& session, const PassedOver& file) {
  const Language language = session.language;
  if (file.obstacle == Obstacle::system)
    session.complain(cannot_read(language, file.path, file.obstacle, file.error_number));
  else if (session.verbose)
    session.tell(say(language, "passed over {}: {}", "跳过 {}：{}", escaped(file.path),
                     cause(language, file.obstacle, file.error_number)));
}

/// A report must not take the place of a deal that it is about.
void protect(const Session& session, const Operands& operands) {
  if (!session.output) return;
  std::error_code fault;
  const fs::path output = fs::weakly_canonical(session.resolve(*session.output), fault);
  if (operands.is_taken(output)) throw would_overwrite(session.language, *session.output);
}

bool has_id(const Session& session, const std::string& path, std::string_view id) {
  const FileContent content = session.repository->files->read(path);
  const Loaded loaded = load_deal(path, content.text, session.config, session.language);
  return *loaded.deal.id == id;
}

/// The file of a deal that is named by its id: mostly the one called so.
std::optional<std::string> path_of_id(const Session& session, const std::string& id) {
  FoundFiles found = find_files(*session.repository->files, Patterns(session.config), "");
  std::ranges::stable_partition(
      found.files, [&](const FoundFile& file) { return fs::path(file.path).stem() == id; });
  const auto named = std::ranges::find_if(found.files, [&](const FoundFile& file) {
    return file.kind == FileKind::deal && has_id(session, file.path, id);
  });
  return named == found.files.end() ? std::nullopt : std::optional(named->path);
}

}  // namespace

std::vector<Input> inputs(Session& session) {
  refuse_no_repository(session);
  Operands operands(session.directory, session.repository ? &*session.repository : nullptr,
                    session.config, [&](const std::string& id) { return path_of_id(session, id); });
  if (session.operands.empty()) operands.take_home();
  for (const std::string& operand : session.operands) {
    const auto descriptor = operand == "-" ? STDIN_FILENO : stream_of(operand);
    if (descriptor)
      operands.take_stream(stream_input(session, operand, *descriptor),
                           "-" + std::to_string(*descriptor));
    else
      operands.take(operand);
  }
  for (const PassedOver& file : operands.passed_over) tell(session, file);
  if (operands.inputs.empty() && !session.failed && !operands.config_was_named)
    nothing_found(session);
  protect(session, operands);
  return std::move(operands.inputs);
}

}  // namespace c136
