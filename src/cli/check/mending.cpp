#include "cli/check/mending.hpp"

#include "c136/base/text.hpp"
#include "c136/model/week_note.hpp"
#include "cli/deal_names.hpp"
#include "cli/inputs.hpp"
#include "cli/options/usage_errors.hpp"
#include "cli/world/faults.hpp"
#include "cli/world/files.hpp"
#include "edit/diff.hpp"
#include "edit/fix/fix.hpp"

#include <system_error>

namespace c136 {

namespace {

class Mending {
 public:
  Mending(Session& session, const MendOptions& options) : session_(session), options_(options) {}

  void take(const Input& input) {
    if (!input.files || input.stream)
      return session_.complain(say(session_.language,
                                   "what comes from a pipe cannot be mended: name a file",
                                   "管道里的内容没法改：请写出文件名"));
    const Table& root = input.kind == FileKind::account ? account_table()
                        : is_week(input)                ? table_of<WeekNote>()
                                                        : deal_table();
    take(input.name, input.files->read(input.path), root);
    if (auto part = private_part(*input.files, input.path))
      take(private_of(input.name), *part, root);
  }

  void take_all() {
    for (const Input& input : inputs(session_, {.may_be_settings = true}).files) take(input);
  }

  std::string finish() {
    if (!options_.diff && !session_.quiet && places_ > 0)
      session_.tell(say(session_.language, "mended: {} in {}", "已改正 {}，共 {}",
                        plural(session_.language, places_, "line", "lines", "行"),
                        plural(session_.language, files_, "file", "files", "个文件")));
    return std::move(diff_);
  }

 private:
  /// A file that was named may be one by what is in it.
  bool is_week(const Input& input) const {
    if (input.kind == FileKind::week || input.kind_is_certain) return input.kind == FileKind::week;
    const NamedText file{input.name, input.files->read(input.path).text};
    return !RootKeys(file, session_.language).value("week").empty();
  }

  void take(const std::string& name, const FileContent& content, const Table& root) {
    if (content.obstacle != Obstacle::none)
      return session_.complain(escaped(name), cannot_read(session_.language, name, content.obstacle,
                                                          content.error_number));
    const Mended mended =
        mend(content.text, root, session_.config, session_.language, options_.unsafe);
    if (mended.bytes == content.text) return;
    if (options_.diff) {
      diff_ += unified_diff(name, content.text, mended.bytes);
      return;
    }
    try {
      if (replace_file(session_.resolve(name), content.text, mended.bytes)) {
        places_ += mended.places, ++files_;
        return;
      }
      session_.complain(say(session_.language,
                            "{} has been changed meanwhile and was left as it is",
                            "{} 刚被别人改过，未作改动", escaped(name)));
    } catch (const std::system_error& fault) {
      session_.complain(cannot_write(session_.language, name, fault.code().value()));
    }
  }

  Session& session_;
  const MendOptions& options_;
  std::string diff_;
  std::size_t places_ = 0, files_ = 0;
};

}  // namespace

void add_mending(CLI::App& app, Language language, MendOptions& options) {
  const auto text = [language](std::string_view en, std::string_view zh) {
    return Words{en, zh}.in(language);
  };
  add_flag(
      app, "--fix",
      text("mend what has one right answer: full-width signs behind keys, missing blanks, tabs, "
           "line ends, forms of amounts and days",
           "改正只有一种改法的：键后的全角冒号、缺空格、制表符、换行符、金额和日期的写法"),
      options.fix);
  add_flag(app, "--unsafe-fixes",
           text("with --fix or --diff: unknown keys and words that have one near neighbour, too",
                "与 --fix 或 --diff 同用：拼错的键和词也改成最接近的那个"),
           options.unsafe);
  add_flag(
      app, "--diff",
      text("show what --fix would change, and change nothing", "只显示 --fix 会改什么，不改文件"),
      options.diff);
}

std::string mend_files(Session& session, const MendOptions& options) {
  Mending mending(session, options);
  const std::vector<std::string> first = session.operands;
  mending.take_all();
  for (const std::vector<std::string>& others : session.further_operands) {
    session.enter(others);  // each by the settings of its own repository
    mending.take_all();
  }
  if (!session.further_operands.empty()) session.enter(first);
  return mending.finish();
}

}  // namespace c136
