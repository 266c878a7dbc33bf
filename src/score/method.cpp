#include "c136/score/method.hpp"

namespace c136 {
namespace {

using enum Criterion;
using enum RateSource;

// The more specific row stands first: the first that applies wins.
constexpr LadderRow ladder[] = {
    {"1W2-3F6C", {1, 1}, {2, 3}, {6, 6}, 99, published, "c136"},
    {"1W2-3F4-5C", {1, 1}, {2, 3}, {4, 5}, 85, filled, "c139"},
    {"1W2-3F0-3C", {1, 1}, {2, 3}, {0, 3}, 50, filled, "c139"},
    {"1W1F6C", {1, 1}, {1, 1}, {6, 6}, 91, carried, "c139"},
    {"1W1F4-5C", {1, 1}, {1, 1}, {4, 5}, 85, carried, "c139"},
    {"1W1F0-3C", {1, 1}, {1, 1}, {0, 3}, 50, carried, "c139"},
    {"0W2F6C", {0, 0}, {2, 2}, {6, 6}, 50, filled, "c139"},
    {"0W2F5C", {0, 0}, {2, 2}, {5, 5}, 50, carried, "c139"},
    {"0W2F4C", {0, 0}, {2, 2}, {4, 4}, 26, carried, "c139"},
    {"0W2F0-3C", {0, 0}, {2, 2}, {0, 3}, 22, carried, "c139"},
    {"0W3F5-6C", {0, 0}, {3, 3}, {5, 6}, 50, filled, "c139"},
    {"0W3F4C", {0, 0}, {3, 3}, {4, 4}, 26, filled, "c139"},
    {"0W3F0-3C", {0, 0}, {3, 3}, {0, 3}, 22, filled, "c139"},
    {"0W1F", {0, 0}, {1, 1}, {0, 6}, 3, carried, "c139"},
    {"0W0F", {0, 0}, {0, 0}, {0, 6}, 0, carried, "c139"},
};

}  // namespace

const Method& c136_method() {
  static const Method method{"c136",
                             {{{w, {"W101"}},
                               {f1, {"F101"}},
                               {f2, {"F201"}},
                               {f3, {"F301"}},
                               {c1, {"C101", "C102", "C103", "C104", "C105"}},
                               {c2, {"C201", "C202", "C203", "C204"}},
                               {c3, {"C301", "C302", "C303", "C304", "C305"}},
                               {c4, {"C401", "C402", "C403", "C404", "C405"}},
                               {c5, {"C501", "C502", "C503", "C504", "C505"}},
                               {c6, {"C601", "C602", "C603", "C604", "C605"}}}},
                             ladder};
  return method;
}

}  // namespace c136
