// The manual in mdoc, made from the commands, options, rules and keys.
#pragma once

#include <string>

namespace c136::test {

/// The page c136(1).
std::string manual_page();

/// The tables of keys in c136-deal(5).
std::string manual_keys();

}  // namespace c136::test
