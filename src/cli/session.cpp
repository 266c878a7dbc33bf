#include "cli/session.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "cli/files_from.hpp"
#include "cli/options/choices.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/overwriting.hpp"
#include "cli/world/faults.hpp"
#include "cli/world/files.hpp"

#include <algorithm>
#include <iterator>
#include <system_error>
#include <utility>

namespace c136 {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t worth_a_write = std::size_t{1} << 16;

bool reached(const std::optional<Severity>& fail_on, const Tally& tally) {
  if (!fail_on) return false;
  return tally.errors > 0 || (*fail_on >= Severity::warning && tally.warnings > 0) ||
         (*fail_on >= Severity::gap && tally.gaps > 0);
}

fs::path working_folder(const std::optional<std::string>& directory, Language language) {
  std::error_code unknown;
  if (!directory || fs::is_directory(*directory, unknown)) return directory.value_or("");
  throw UsageError(say(language, "-C {}: there is no such folder", "-C {}：没有这个文件夹",
                       escaped(*directory)));
}

bool is_standard_output(const std::optional<std::string>& file) {
  return file == "-" || file == "/dev/stdout";
}

/// A page of signs would do the terminal harm and its reader no good.
void protect_terminal(const Session& session) {
  if (!session.format.binary || session.output || !session.context.terminal_out) return;
  throw UsageError(say(session.language,
                       "{} is not for a terminal: write it with -o FILE{}, or into a pipe",
                       "{} 不能在终端显示：请用 -o 文件名{} 写入文件，或接管道",
                       session.format.name, session.format.extension));
}

/// The files named in the list are operands like the others.
void take_list(Session& session, const std::string& file, bool null_separated) {
  session.has_list = true;
  session.reads.push_back(file);
  std::ranges::move(listed_names(session, file, null_separated),
                    std::back_inserter(session.operands));
}

[[noreturn]] void refuse_settings(Session& session, const LoadedConfig& settings) {
  std::vector<Finding> findings;
  for (const Diagnostic& error : settings.errors) findings.push_back(locate(settings, error));
  const std::string file = escaped(settings.file->name);
  session.tell(std::move(findings));
  throw Failure(
      say(session.language, "nothing was read: {} has errors", "未读取任何文件：{} 有错误", file));
}

/// The repository that the places are in, today or as it was, and what it has set.
void take_settings(Session& session, std::vector<std::string> places) {
  if (!session.stdin_filename.empty()) places.push_back(session.stdin_filename);
  session.config = {};
  session.repository = find_repository(session.directory, places, session.language);
  if (session.repository && !session.asked.language)
    session.language = session.repository->settings.config.language.value_or(session.language);
  if (session.asked.at) {
    Past past =
        find_past(session.directory, session.repository, *session.asked.at, session.language);
    session.at = past.commit;
    session.as_of = past.day;
    session.repository = std::move(past.repository);
  }
  if (!session.repository) return;
  session.config = session.repository->settings.config;
  if (!session.repository->settings.ok()) refuse_settings(session, session.repository->settings);
}

void take_day(Session& session) {
  if (!session.at || session.asked.as_of)
    session.as_of = chosen_date(session.asked.as_of, session.context, session.config.timezone,
                                session.language);
}

/// A report adds up what is in one currency, by the stages of one team. What is no file is a word.
void refuse_two_repositories(const Session& session) {
  std::vector<std::string> files, in_one;
  std::ranges::copy_if(session.operands, std::back_inserter(files),
                       [&](const std::string& operand) {
                         std::error_code unknown;
                         return fs::exists(fs::symlink_status(session.resolve(operand), unknown));
                       });
  if (files.size() < 2) return;
  for (const auto& group : by_repository(session.directory, files))
    if (!group.empty() && find_repository(session.directory, {group.front()}, session.language))
      in_one.push_back(escaped(group.front()));
  if (in_one.size() > 1)
    throw UsageError(say(session.language,
                         "{} and {} are in two deals repositories, each with settings of its own: "
                         "ask for one at a time",
                         "{} 与 {} 属于两个商机库，设置各不相同：请分开统计", in_one[0],
                         in_one[1]));
}

void take_operands(Session& session, const Command& command) {
  if (session.operands.size() < 2) return;
  if (!command.takes_repositories) return refuse_two_repositories(session);
  auto groups = by_repository(session.directory, session.operands);
  session.operands = std::move(groups.front());
  session.further_operands.assign(std::make_move_iterator(groups.begin() + 1),
                                  std::make_move_iterator(groups.end()));
}

}  // namespace

void Session::tell(std::string_view line) { write_error(fmt::format("c136: {}\n", line)); }

void Session::complain(std::string_view line) {
  failed = true;
  tell(line);
}

/// Once, though the file is asked for again.
void Session::complain(std::string_view file, std::string line) {
  if (!complaints.insert(line).second) return;
  complain(line);
  unread.push_back({std::string(file), std::move(line)});
}

void Session::enter(std::vector<std::string> next) {
  operands = std::move(next);
  take_settings(*this, operands);
  take_day(*this);
}

void Session::tell(std::vector<Finding> findings) {
  Document document;
  document.language = language;
  document.blocks.emplace_back(FindingList{std::move(findings)});
  const RenderOptions options{.width = context.width, .colour = colour_err};
  write_error(find_format("text")->render(document, options) + "\n");
}

void Session::write_error(std::string_view bytes) {
  if (progress) progress->clear();
  try {
    context.err.write(bytes);
  } catch (const ClosedPipe&) {  // nobody is listening
  } catch (const std::system_error&) {
    failed = true;  // and there is no one to tell it to
  }
}

RenderOptions Session::render_options() const {
  return {.width = context.width,
          .colour = colour_out,
          .byte_order_mark = output.has_value() || bom,
          .goes_on = is_begun,
          .fail_on = fail_on};
}

void Session::print_ahead(const Document& part) {
  const std::string text = format.render(part, render_options());
  if (text.empty()) return;
  if (is_begun) ahead += format.between_files.value_or("");
  print_ahead(text);
}

void Session::print_ahead(std::string_view text) {
  ahead += text;
  is_begun = true;
  if (ahead.size() < worth_a_write) return;
  if (progress) progress->clear();
  deliver(std::exchange(ahead, {}), false);
}

void Session::print_items(const Json& part, std::string_view list) {
  if (!items) items.emplace(list);
  if (const std::string text = items->next(part); !text.empty()) print_ahead(text);
}

std::string Session::rest_of(const Document& document) {
  if (items) return items->end(document.data);
  std::string rest = format.render(document, render_options());
  if (is_begun && !rest.empty()) rest.insert(0, format.between_files.value_or(""));
  return rest;
}

int Session::finish(const Document& document, const Tally& tally) {
  if (has_nothing && failed) return 2;
  if (!document.record_files.empty()) {
    deliver_files(document);
    return close_with(tally);
  }
  return close(rest_of(document), tally);
}

int Session::close(std::string_view rest, const Tally& tally) {
  if (ahead.empty())
    deliver(rest);
  else
    deliver(std::exchange(ahead, {}).append(rest));
  return close_with(tally);
}

int Session::close_with(const Tally& tally) const {
  if (failed) return 2;
  return reached(fail_on, tally) ? 1 : 0;
}

int Session::finish(std::string_view text) {
  deliver(text);
  return failed ? 2 : 0;
}

void Session::deliver(std::string_view bytes, bool is_last) {
  try {
    if (!output) return context.out.write(bytes);
    if (has_given_up) return;
    if (!pieces) pieces = std::make_shared<FileInPieces>(resolve(*output));
    pieces->add(bytes);
    if (is_last) std::exchange(pieces, nullptr)->finish();
  } catch (const ClosedPipe&) {  // the reader has seen enough
    has_given_up = !is_last;
  } catch (const std::system_error& fault) {
    has_given_up = !is_last;
    complain(cannot_write(language, output.value_or(""), fault.code().value()));
  }
  if (is_last) pieces = nullptr;
}

/// One flat table as always; of several, a file each into the folder of -o.
void Session::deliver_files(const Document& document) {
  const auto rendered = [&](const RecordFile& file) {
    Document one;
    one.records = file.table;
    return format.render(one, render_options());
  };
  const std::optional<std::string> folder = output;
  const bool is_folder = folder && (folder->ends_with('/') || fs::is_directory(resolve(*folder)));
  const std::size_t count = document.record_files.size();
  if (count == 1 && !is_folder) return deliver(rendered(document.record_files[0]));
  if (!folder || !fs::path(*folder).extension().empty())
    throw UsageError(say(language, "these are {} tables: give -o DIR for a file a table{}",
                         "共 {} 张表：请用 -o 文件夹，每张表一个文件{}", count,
                         word.empty() ? ""
                                      : say(language, ", or ask for one with --section",
                                            "；或用 --section 只取一张")));
  std::error_code fault;
  if (fs::create_directories(resolve(*folder), fault); fault)
    return complain(cannot_write(language, *folder, fault.value()));
  for (const RecordFile& file : document.record_files) {
    output = (fs::path(*folder) / (file.stem + std::string(format.extension))).string();
    deliver(rendered(file));
  }
}

Session start(const Command& command, const GlobalOptions& options,
              std::vector<std::string> operands, Context& context, Language language) {
  Session session{
      .context = context,
      .language = chosen_language(options.language, language),
      .as_of = {},
      .config = {},
      .format = chosen_format(command, options, language),
      .directory = working_folder(options.directory, language),
      .output = is_standard_output(options.output) ? std::nullopt : options.output,
      .stdin_filename = options.stdin_filename.value_or(""),
      .operands = std::move(operands),
      .fail_on = chosen_threshold(options.fail_on, language),
      .bom = options.bom,
      .quiet = options.quiet,
      .verbose = options.verbose,
      .threads = chosen_threads(options.threads, language),
      .shard = chosen_shard(options.shard, language),
      .reader = chosen_reader(context, language),
  };
  if (command.first_is_word && !session.operands.empty()) {
    session.word = std::move(session.operands.front());
    session.operands.erase(session.operands.begin());
  }
  context.width = chosen_width(options.width, context, session.language);
  const Colour colour = chosen_colour(options.colour, context, language);
  session.colour_out = is_on(colour, context.terminal_out) && (!session.output || options.colour);
  session.colour_err = is_on(colour, context.terminal_err);
  session.asked = {options.as_of, options.language, options.at};
  // `new` makes a file, and leaves one that is there as it is.
  if (session.output && command.name != "new") session.writes.push_back({"-o", *session.output});
  if (options.files_from) take_list(session, *options.files_from, options.null_separated);
  if (options.at && !(command.reads_deals && command.takes_at))
    throw UsageError(say(language, "{} has nothing to do with the past: leave out --at",
                         "{} 与过去的文件无关：请去掉 --at", command.name));
  if (command.reads_deals) {
    take_operands(session, command);
    take_settings(session, command.works_here ? std::vector<std::string>() : session.operands);
    refuse_overwriting(session);
  } else {
    refuse_writing_over_deals(session);
  }
  take_day(session);
  protect_terminal(session);
  return session;
}

}  // namespace c136
