// What libyaml, a reader of YAML by other people, makes of a text: a second opinion for the tests.
#pragma once

#include "c136/load/tree.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace c136::test {

/// The events of the first document as one text, "{ =title =ERP =owner 'li.wei }"; nothing, with
/// the reason in `why`, where libyaml refuses any part of the text.
std::optional<std::string> witness_events(std::string_view text, std::string& why);

/// The same of a tree of ours.
std::string events(const Tree&);

}  // namespace c136::test
