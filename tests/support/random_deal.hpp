// Valid deals laid out in every way that people and editors lay files out: on lines and in
// brackets, with comments everywhere, in either language, with any line end, mark or missing last
// line end.
#pragma once

#include <cstdint>
#include <random>
#include <string>

namespace c136::test {

/// The same for the same seed.
std::string random_deal(std::uint32_t seed);

}  // namespace c136::test
