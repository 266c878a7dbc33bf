// The sections of the rule registry: one function per source file of this folder, listed in
// registry.cpp.
#pragma once

#include "c136/check/rule.hpp"

#include <span>

namespace c136::rules {

std::span<const Rule> format();      // S001..S012, D001: what a file must be (format.cpp; the reader finds them)
std::span<const Rule> clears_customer();  // C101..C105, C201..C204: account, initiation (clears_customer.cpp)
std::span<const Rule> clears_people();    // C301..C305, C401..C405: influence, process (clears_people.cpp)
std::span<const Rule> clears_contest();   // C501..C505, C601..C605: competition, factors (clears_contest.cpp)
std::span<const Rule> firsts();      // F101, F201, F301, W101, K201 (firsts.cpp)
std::span<const Rule> tendencies();  // T101..T106, F901, F902 (tendencies.cpp)
std::span<const Rule> coaching();    // K101..K106 (coaching.cpp)
std::span<const Rule> planning();    // P101..P107 (planning.cpp)
std::span<const Rule> dates();       // D101..D106 (dates.cpp)
std::span<const Rule> upkeep();      // G101, I101 (upkeep.cpp)

}  // namespace c136::rules
