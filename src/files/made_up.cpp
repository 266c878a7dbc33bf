#include "files/made_up.hpp"

#include <linux/magic.h>
#include <sys/vfs.h>

#include <algorithm>
#include <iterator>

namespace c136 {

bool is_made_up(int descriptor) {
  constexpr decltype(statfs::f_type) systems[] = {
      PROC_SUPER_MAGIC,   SYSFS_MAGIC,         TRACEFS_MAGIC,    DEBUGFS_MAGIC,
      CGROUP_SUPER_MAGIC, CGROUP2_SUPER_MAGIC, SECURITYFS_MAGIC, BPF_FS_MAGIC};
  struct statfs system {};
  if (::fstatfs(descriptor, &system) != 0) return false;
  return std::ranges::find(systems, system.f_type) != std::end(systems);
}

}  // namespace c136
