// The file of a baseline: read, written, and what to say of it. Not here: what stands in it
// (baseline.hpp).
#pragma once

#include "cli/check/baseline.hpp"
#include "cli/session.hpp"

#include <string>
#include <vector>

namespace c136 {

/// Throws Failure when it cannot be read or is no baseline.
Baseline read_baseline(const Session& session, const std::string& file);

/// The one that is about to be replaced; an empty one where no file stands, or an empty file.
/// Throws Failure when the file is something else, which must not be lost.
Baseline standing_baseline(const Session& session, const std::string& file);

/// In one step; so many of its entries stood there before and were not looked at. Throws Failure.
void write_baseline(Session& session, const std::string& file, const Baseline& baseline,
                    std::size_t kept);

/// That these entries of it may go.
void tell_settled(Session& session, const std::vector<FindingKey>& settled);

}  // namespace c136
