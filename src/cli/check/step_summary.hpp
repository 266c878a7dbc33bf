// The page that GitHub shows of a workflow's step: a table of the findings, for who does not read
// logs.
#pragma once

#include "c136/document/document.hpp"
#include "cli/session.hpp"

namespace c136 {

/// Adds the report to the file that GITHUB_STEP_SUMMARY names, in a run that prints for GitHub;
/// otherwise does nothing. Complains when it cannot be written.
void add_step_summary(Session& session, const Document& document);

}  // namespace c136
