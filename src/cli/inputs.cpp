#include "cli/inputs.hpp"

#include "c136/base/text.hpp"
#include "cli/usage_errors.hpp"
#include "cli/world/faults.hpp"
#include "cli/world/files.hpp"
#include "files/disk.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <set>
#include <system_error>

namespace c136 {

namespace fs = std::filesystem;

namespace {

class Collector {
 public:
  explicit Collector(Session& session) : session_(session) {}

  std::vector<Input> collect() {
    if (session_.operands.empty()) take_repository();
    for (const std::string& operand : session_.operands) take(operand);
    if (inputs_.empty() && !session_.failed && !config_was_named_) nothing_found();
    protect();
    return std::move(inputs_);
  }

 private:
  /// A report must not take the place of a deal that it is about.
  void protect() const {
    if (!session_.output) return;
    std::error_code fault;
    const fs::path output = fs::weakly_canonical(session_.resolve(*session_.output), fault);
    if (known_.contains(output.string())) throw would_overwrite(language(), *session_.output);
  }

  Language language() const { return session_.language; }

  [[noreturn]] void nothing_found() const {
    throw UsageError(session_.operands.empty()
                         ? say(language(), "there is no deal file in {}", "{} 里没有商机文件",
                               escaped(session_.repository->root.string()))
                         : say(language(), "there is no deal file in what was named",
                               "所列文件夹里没有商机文件"));
  }

  void take_repository() {
    if (!session_.repository)
      throw UsageError(say(language(),
                           "this is no deals repository: name deal files or folders, or - for "
                           "standard input",
                           "这里不是商机库：请写出商机文件或文件夹，或用 - 表示标准输入"));
    const Repository& repository = *session_.repository;
    add(find_files(*repository.files, Patterns(session_.config), ""), repository.files,
        repository.root, shown_below(repository.root, session_.directory));
  }

  void take(const std::string& operand) {
    if (operand == "-") return take_stream(operand, STDIN_FILENO);
    if (const auto descriptor = stream_of(operand)) return take_stream(operand, *descriptor);
    const fs::path path = session_.resolve(operand);
    std::error_code fault;
    const fs::file_status status = fs::status(path, fault);
    std::error_code unknown;
    const bool is_link = fs::is_symlink(fs::symlink_status(path, unknown));
    if (!fs::exists(status) && !is_link)
      return complain(operand, Obstacle::system, fault ? fault.value() : ENOENT);
    if (fs::is_directory(status)) return take_folder(operand, path);
    take_file(operand, path);
  }

  void take_stream(const std::string& operand, int descriptor) {
    if (!known_.insert("-" + std::to_string(descriptor)).second) return;
    Input input{descriptor == 0 ? session_.stdin_filename : operand,
                FileKind::deal,
                true,
                true,
                nullptr,
                "",
                descriptor};
    if (descriptor == 0 && !input.name.empty() && session_.repository) {
      std::error_code fault;
      const fs::path path = fs::weakly_canonical(session_.resolve(input.name), fault);
      if (const auto below = session_.repository->path_of(path)) {
        input.files = session_.repository->files;
        input.path = *below;
        input.kind = Patterns(session_.config).kind(*below).value_or(FileKind::deal);
      }
    }
    inputs_.push_back(std::move(input));
  }

  void take_folder(const std::string& operand, const fs::path& path) {
    std::error_code fault;
    const fs::path folder = fs::canonical(path, fault);
    if (fault) return complain(operand, Obstacle::system, fault.value());
    const auto shown = [&](const fs::path& root, const std::string& file) {
      return (fs::path(operand) / (root / file).lexically_relative(folder))
          .lexically_normal()
          .string();
    };
    if (session_.repository)
      if (const auto below = session_.repository->path_of(folder)) {
        const Repository& repository = *session_.repository;
        const bool by_globs = repository.has_config || below->empty();
        add(find_files(*repository.files,
                       by_globs ? Patterns(session_.config) : Patterns::any_yaml(), *below),
            repository.files, repository.root,
            [&](const std::string& file) { return shown(repository.root, file); });
        return;
      }
    try {
      const auto files = std::make_shared<Disk>(folder);
      add(find_files(*files, Patterns::any_yaml(), ""), files, folder,
          [&](const std::string& file) { return shown(folder, file); });
    } catch (const std::system_error& refused) {
      complain(operand, Obstacle::system, refused.code().value());
    }
  }

  /// A file that was named is read whatever the globs say; what is private is read with its deal.
  void take_file(const std::string& operand, const fs::path& path) {
    std::string name = operand;
    std::error_code fault;
    fs::path file =
        fs::canonical(path.has_parent_path() ? path.parent_path() : ".", fault) / path.filename();
    if (fault) return complain(operand, Obstacle::system, fault.value());
    if (file.filename() == config_name) {
      config_was_named_ = true;  // and checked before anything else
      return;
    }
    if (is_private(file.filename().string())) {
      name = public_of(name);
      file = public_of(file.string());
    }
    Input input{name, FileKind::deal, false, true, nullptr, "", -1};
    const auto below = session_.repository ? session_.repository->path_of(file) : std::nullopt;
    if (below) {
      input.files = session_.repository->files;
      input.path = *below;
      if (const auto kind = Patterns(session_.config).kind(*below)) {
        input.kind = *kind;
        input.kind_is_certain = true;
      }
    } else {
      if (const fs::path real = fs::canonical(file, fault); !fault) file = real;
      input.files = std::make_shared<Disk>(file.parent_path());
      input.path = file.filename().string();
    }
    add(std::move(input), file.string());
  }

  template <class Shown>
  void add(FoundFiles found, const std::shared_ptr<const Files>& files, const fs::path& root,
           Shown shown) {
    for (const PassedOver& file : found.passed_over) pass_over(shown(file.path), file);
    const std::string folder = (root / "").string();
    for (FoundFile& file : found.files)
      add(Input{shown(file.path), file.kind, true, false, files, file.path, -1, file.has_private},
          folder + file.path);
  }

  void add(Input input, std::string absolute) {
    if (known_.insert(std::move(absolute)).second) inputs_.push_back(std::move(input));
  }

  /// What cannot be looked into is a fault; what need not be is worth a word only when asked.
  void pass_over(const std::string& name, const PassedOver& file) {
    if (file.obstacle == Obstacle::system) return complain(name, file.obstacle, file.error_number);
    if (session_.verbose)
      session_.tell(say(language(), "passed over {}: {}", "跳过 {}：{}", escaped(name),
                        cause(language(), file.obstacle, file.error_number)));
  }

  void complain(const std::string& name, Obstacle obstacle, int error_number) {
    session_.complain(cannot_read(language(), name, obstacle, error_number));
  }

  Session& session_;
  std::vector<Input> inputs_;
  std::set<std::string> known_;
  bool config_was_named_ = false;
};

}  // namespace

std::function<std::string(const std::string&)> shown_below(const fs::path& root,
                                                           const fs::path& working_folder) {
  std::error_code fault;
  const fs::path from = fs::canonical(working_folder.empty() ? "." : working_folder, fault);
  if (!fault && from == root) return std::identity();
  return [root, from](const std::string& path) {
    const fs::path relative = (root / path).lexically_relative(from);
    return relative.empty() ? (root / path).string() : relative.string();
  };
}

std::vector<Input> inputs(Session& session) { return Collector(session).collect(); }

}  // namespace c136
