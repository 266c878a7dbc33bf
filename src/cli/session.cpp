#include "cli/session.hpp"

#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "cli/choices.hpp"
#include "cli/faults.hpp"
#include "cli/files.hpp"
#include "cli/usage_errors.hpp"

#include <system_error>

namespace c136 {

namespace fs = std::filesystem;

namespace {

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

/// A report must not take the place of a deal that it is about.
void protect_operands(const Session& session) {
  if (!session.output) return;
  for (const std::string& operand : session.operands) {
    std::error_code unknown;
    if (fs::equivalent(session.resolve(operand), session.resolve(*session.output), unknown))
      throw UsageError(say(session.language, "-o {} would overwrite a file that is to be read",
                           "-o {} 会覆盖要读取的文件，请换一个文件名", escaped(*session.output)));
  }
}

}  // namespace

void Session::tell(std::string_view line) { write_error(fmt::format("c136: {}\n", line)); }

void Session::complain(std::string_view line) {
  failed = true;
  tell(line);
}

void Session::tell(std::vector<Finding> findings) {
  Document document;
  document.language = language;
  document.blocks.emplace_back(FindingList{std::move(findings)});
  const RenderOptions options{.width = context.width, .colour = colour_err};
  write_error(find_format("text")->render(document, options) + "\n");
}

void Session::write_error(std::string_view bytes) {
  try {
    context.err.write(bytes);
  } catch (const ClosedPipe&) {  // nobody is listening
  } catch (const std::system_error&) {
    failed = true;  // and there is no one to tell it to
  }
}

int Session::finish(const Document& document, const Tally& tally) {
  try {
    print(document);
  } catch (const ClosedPipe&) {  // the reader has seen enough
  } catch (const std::system_error& fault) {
    complain(cannot_write(language, output.value_or(""), fault.code().value()));
  }
  if (failed) return 2;
  return reached(fail_on, tally) ? 1 : 0;
}

void Session::print(const Document& document) {
  const RenderOptions options{
      .width = context.width, .colour = colour_out, .to_file = output.has_value()};
  const std::string bytes = format.render(document, options);
  if (output)
    write_file(resolve(*output), bytes);
  else
    context.out.write(bytes);
}

Session start(const Command& command, const GlobalOptions& options,
              std::vector<std::string> operands, Context& context, Language language) {
  Session session{
      .context = context,
      .language = chosen_language(options.language, language),
      .as_of = chosen_date(options.as_of, context, language),
      .config = {},
      .format = chosen_format(command, options, language),
      .directory = working_folder(options.directory, language),
      .output = options.output == "-" ? std::nullopt : options.output,
      .stdin_filename = options.stdin_filename.value_or(""),
      .operands = std::move(operands),
      .fail_on = chosen_threshold(options.fail_on, language),
      .quiet = options.quiet,
      .verbose = options.verbose,
  };
  const Colour colour = chosen_colour(options.colour, context, language);
  session.colour_out = is_on(colour, context.terminal_out) && (!session.output || options.colour);
  session.colour_err = is_on(colour, context.terminal_err);
  protect_operands(session);
  return session;
}

}  // namespace c136
