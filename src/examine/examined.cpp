#include "c136/examine/examined.hpp"

namespace c136 {

void Tally::count(Severity severity) {
  switch (severity) {
    case Severity::error:
      ++errors;
      return;
    case Severity::warning:
      ++warnings;
      return;
    case Severity::gap:
      ++gaps;
      return;
  }
}

Tally& Tally::operator+=(const Tally& other) {
  errors += other.errors;
  warnings += other.warnings;
  gaps += other.gaps;
  return *this;
}

}  // namespace c136
