#include "cli/world/faults.hpp"

#include "c136/base/text.hpp"

#include <cerrno>
#include <system_error>

namespace c136 {

namespace {

struct Cause {
  int error_number;
  Words words;
};

constexpr Cause causes[] = {
    {ENOENT, {"there is no such file or folder", "没有这个文件或文件夹"}},
    {EACCES, {"permission denied", "没有权限"}},
    {EPERM, {"permission denied", "没有权限"}},
    {EEXIST, {"something else of that name is there already", "已有同名的文件或文件夹"}},
    {EISDIR, {"it is a folder", "这是一个文件夹"}},
    {ENOTDIR, {"a part of its path is not a folder", "路径中有一段不是文件夹"}},
    {ENOSPC, {"the disk is full", "磁盘已满"}},
    {EDQUOT, {"your disk quota is used up", "磁盘配额已用完"}},
    {EFBIG, {"the file would become too large", "文件超出大小限制"}},
    {EROFS, {"the disk is read-only", "磁盘是只读的"}},
    {EBADF, {"it is closed", "已被关闭"}},
    {EIO, {"the disk reports an error", "磁盘读写出错"}},
    {EINTR, {"it was interrupted; try again", "操作被打断，请重试"}},
    {ELOOP, {"its links go round in a circle", "链接互相循环"}},
    {ENAMETOOLONG, {"its name is too long", "文件名太长"}},
    {ENXIO,
     {"it is a pipe, socket or device with nobody at the other end",
      "这是管道、套接字或设备，另一端没有程序"}},
    {EPIPE, {"its reader has gone", "读取方已关闭"}},
    {EMFILE, {"too many files are open", "打开的文件太多"}},
};

}  // namespace

std::string cause(Language language, int error_number) {
  for (const Cause& known : causes)
    if (known.error_number == error_number) return std::string(known.words.in(language));
  return std::generic_category().message(error_number);
}

std::string cause(Language language, Obstacle obstacle, int error_number) {
  const auto words = [language](std::string_view en, std::string_view zh) {
    return std::string(Words{en, zh}.in(language));
  };
  switch (obstacle) {
    case Obstacle::none:
    case Obstacle::system:
      break;
    case Obstacle::folder:
      return cause(language, EISDIR);
    case Obstacle::fifo:
      return words("it is a named pipe", "这是命名管道");
    case Obstacle::socket:
      return words("it is a socket", "这是套接字");
    case Obstacle::device:
      return words("it is a device", "这是设备文件");
    case Obstacle::leads_out:
      return words("it is a link to a place outside the repository", "这是指向库外的链接");
    case Obstacle::leads_nowhere:
      return words("it is a link to something that is not there", "链接指向的文件不存在");
    case Obstacle::same_file:
      return words("it is a link to a file that is read under its own name",
                   "这是链接，所指文件已按原名读取");
    case Obstacle::same_folder:
      return words("it is a link to a folder; its files are read where they are",
                   "这是指向文件夹的链接，其中的文件在原处读取");
    case Obstacle::hidden:
      return words("it is hidden", "这是隐藏文件或文件夹");
    case Obstacle::excluded:
      return words("`exclude` says so", "按 `exclude` 的设置排除");
    case Obstacle::too_deep:
      return words("it lies too deep", "文件夹层数太多");
    case Obstacle::lonely:
      return words("the file that it is a part of is not there", "它所属的文件不存在");
    case Obstacle::misnamed:
      return words("it holds a deal, but its name does not end in .yaml or .yml, in small letters",
                   "里面是商机，但文件名不是以小写的 .yaml 或 .yml 结尾");
    case Obstacle::unmatched:
      return words("it holds a deal, but no pattern of `deals` in the settings has this place",
                   "里面是商机，但设置中“商机文件”（deals）的写法不包括这个位置");
    case Obstacle::other_case:
      return words(
          "the settings name this folder in other letters: capitals and small letters "
          "are not the same",
          "设置中的文件夹名大小写与此不同");
    case Obstacle::nearly_settings:
      return words("settings are called .c136.yaml", "设置文件应命名为 .c136.yaml");
    case Obstacle::inner_settings:
      return words("settings count at the root of the repository alone",
                   "设置文件只在库的根目录起作用");
  }
  return cause(language, error_number);
}

std::string cannot_read(Language language, std::string_view file, int error_number) {
  return cannot_read(language, file, Obstacle::system, error_number);
}

std::string cannot_read(Language language, std::string_view file, Obstacle obstacle,
                        int error_number) {
  const std::string why = cause(language, obstacle, error_number);
  if (file.empty())
    return say(language, "cannot read the standard input: {}", "无法读取标准输入：{}", why);
  return say(language, "cannot read {}: {}", "无法读取 {}：{}", escaped(file), why);
}

std::string cannot_write(Language language, std::string_view file, int error_number) {
  const std::string why = cause(language, error_number);
  if (file.empty())
    return say(language, "cannot write the standard output: {}", "无法写入标准输出：{}", why);
  return say(language, "cannot write {}: {}", "无法写入 {}：{}", escaped(file), why);
}

}  // namespace c136
