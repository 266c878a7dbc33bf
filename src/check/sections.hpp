// The sections of the rule registry: one function per source file of this folder, listed in
// registry.cpp.
#pragma once

#include "c136/check/rule.hpp"

#include <span>

namespace c136::rules {

std::span<const Rule>
format();  // S001..S012, D001: what a file must be (format.cpp; the reader finds them)
std::span<const Rule> account();        // C101..C105 (account.cpp)
std::span<const Rule> initiation();     // C201..C204 (initiation.cpp)
std::span<const Rule> influence();      // C301..C305 (influence.cpp)
std::span<const Rule> process();        // C401..C405 (process.cpp)
std::span<const Rule> competition();    // C501..C505 (competition.cpp)
std::span<const Rule> factors();        // C601..C605 (factors.cpp)
std::span<const Rule> firsts();         // F101, F201, F301, W101, K201 (firsts.cpp)
std::span<const Rule> tendencies();     // T101, T102, F901, F902 (tendencies.cpp)
std::span<const Rule> meetings();       // T103..T106 (meetings.cpp)
std::span<const Rule> coaching();       // K101..K106 (coaching.cpp)
std::span<const Rule> planning();       // P101..P107 (planning.cpp)
std::span<const Rule> dates();          // D101..D106 (dates.cpp)
std::span<const Rule> methods();        // M101..M110, M201, M202 (methods.cpp)
std::span<const Rule> political_map();  // T107..T113, F903 (political_map.cpp)
std::span<const Rule> upkeep();         // G101, I101, I102 (upkeep.cpp)
std::span<const Rule> week_notes();     // N101..N103 (week_notes.cpp)
std::span<const Rule> slips();          // R001..R003, Y101: slips of names and signs (slips.cpp)

}  // namespace c136::rules
