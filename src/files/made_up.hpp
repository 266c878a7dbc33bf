// Files that are none: /proc, /sys and their like. The kernel makes up what is read, or waits for
// ever to have some.
#pragma once

namespace c136 {

bool is_made_up(int descriptor);

}  // namespace c136
