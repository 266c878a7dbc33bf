#include "c136/cli/run.hpp"

#include "c136/base/failure.hpp"
#include "cli/help.hpp"
#include "cli/options/options.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/session.hpp"
#include "cli/world/faults.hpp"

#include <exception>
#include <filesystem>
#include <system_error>

namespace c136 {

namespace {

constexpr int trouble = 2;

const Command& named_command(const std::string& word, Language language) {
  if (const Command* command = find_command(word)) return *command;
  throw unknown_command(language, word);
}

/// Only the command that was named is set up: setting up the others would take most of a short run.
/// The language becomes that of the repository, where one says which; `command` the one that is
/// named.
int dispatch(std::vector<std::string> arguments, Context& context, Language& language,
             const Command*& command) {
  GlobalOptions options;
  const auto app = command_line(language, options);
  const auto word = take_command(arguments, *app, language);
  command = word ? &named_command(*word, language) : nullptr;
  const Run run_command = command ? command->setup(*app, language) : Run{};
  std::vector<std::string> operands = parse(*app, std::move(arguments), language);

  if (options.version) {
    context.out.write("c136 " C136_VERSION "\n");
    return 0;
  }
  if (options.help || command == nullptr) {
    (options.help ? context.out : context.err)
        .write(command ? command_help(*command, *app, language) : program_help(*app, language));
    return options.help ? 0 : trouble;
  }
  Session session = start(*command, options, std::move(operands), context, language);
  language = session.language;
  return run_command(session);
}

int complain(Context& context, const std::string& message) {
  try {
    context.err.write("c136: " + message + "\n");
  } catch (...) {  // standard error is the last place to turn to
  }
  return trouble;
}

}  // namespace

int run(std::vector<std::string> arguments, Context& context) {
  Language language = wanted_language(arguments, context);
  const Command* command = nullptr;
  try {
    return dispatch(std::move(arguments), context, language, command);
  } catch (const ClosedPipe&) {
    return 0;  // of the help's reader; a command's session knows its own code
  } catch (const UsageError& fault) {
    const std::string name = command ? std::string(command->name) + " " : std::string();
    return complain(context, fault.what() + say(language, "\nTry c136 {}--help",
                                                "\n用法见 c136 {}--help", name));
  } catch (const Failure& fault) {
    return complain(context, fault.what());
  } catch (const std::filesystem::filesystem_error& fault) {  // nobody writes with these
    return complain(context, cannot_read(language, fault.path1().string(), fault.code().value()));
  } catch (const std::system_error& fault) {
    return complain(context, cannot_write(language, "", fault.code().value()));
  } catch (const std::exception& fault) {
    return complain(context, say(language, "a fault of the program's own: {}", "程序自身出错：{}",
                                 fault.what()));
  }
}

}  // namespace c136
