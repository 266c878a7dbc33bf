// The funnel as figures: open deals per stage, in groups, by what their weight rests on; what is
// closed; how far the targets are; which customers stand for too much. Not here: how it is shown.
#pragma once

#include "book/deal_fields.hpp"
#include "book/subtotal.hpp"
#include "c136/book/book.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace c136 {

struct FunnelGroup {
  FieldValue name;  // nothing: not given
  Subtotal sums;
};

/// A target and what stands against it, in the base currency.
struct TargetState {
  const Target* target = nullptr;
  std::optional<Sum> amount;  // none without a rate of exchange
  Sum won;                    // signed within the period
  Sum open, weighted;         // to be signed within it; weighted by the confirmed values

  /// What is still missing; 0 when won and weighted cover the target.
  std::optional<Sum> gap() const;
};

/// A customer above the concentration limit.
struct CustomerShare {
  std::string_view customer;
  Subtotal sums;
};

struct Funnel {
  std::vector<Subtotal> stages;       // open deals, in the order of the configuration
  Subtotal total;                     // of all stages
  std::array<Subtotal, 4> by_status;  // all deals; those of `open` are the total
  std::array<Subtotal, 5> by_source;  // open deals that are rated, by where their rate is from
  Subtotal not_rated;                 // those of a stage before weigh_from
  std::vector<FunnelGroup> groups;    // open deals; none unless asked for
  std::vector<TargetState> targets;   // in the order of the configuration; none of a filtered book
  std::vector<CustomerShare> concentrated;  // largest first; the same

  const Subtotal& of(Status status) const { return by_status[static_cast<std::size_t>(status)]; }
  const Subtotal& of(RateSource source) const {
    return by_source[static_cast<std::size_t>(source)];
  }
};

/// Of all deals of the book that count towards it.
TargetState state_of(const Target&, const Book&);

/// The fields that --by takes.
std::span<const std::string_view> group_fields();

/// `by` is null where no groups are asked for.
Funnel funnel_of(const Book&, const DealField* by);

}  // namespace c136
