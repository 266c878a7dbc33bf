#include "cli/faults.hpp"

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
    {EISDIR, {"it is a folder", "这是一个文件夹"}},
    {ENOTDIR, {"a part of its path is not a folder", "路径中有一段不是文件夹"}},
    {ENOSPC, {"the disk is full", "磁盘已满"}},
    {EDQUOT, {"your disk quota is used up", "磁盘配额已用完"}},
    {EFBIG, {"the file would become too large", "文件超出大小限制"}},
    {EROFS, {"the disk is read-only", "磁盘是只读的"}},
    {EBADF, {"it is closed", "已被关闭"}},
    {EIO, {"the disk reports an error", "磁盘读写出错"}},
    {ELOOP, {"its links go round in a circle", "链接互相循环"}},
    {ENAMETOOLONG, {"its name is too long", "文件名太长"}},
    {EMFILE, {"too many files are open", "打开的文件太多"}},
};

}  // namespace

std::string cause(Language language, int error_number) {
  for (const Cause& known : causes)
    if (known.error_number == error_number) return std::string(known.words.in(language));
  return std::generic_category().message(error_number);
}

std::string cannot_read(Language language, std::string_view file, int error_number) {
  const std::string why = cause(language, error_number);
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
