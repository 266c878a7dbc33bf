#include "c136/check/need.hpp"

#include <fmt/format.h>

namespace c136 {

void Pieces::of_each(bool (*lacks)(const Facts&, const Person&), Words what,
                     std::string_view field) {
  for (const Person* person : facts.structure)
    if (lacks(facts, *person))
      of(person->id(), std::string(what.in(facts.language)),
         fmt::format(fmt::runtime(field), person->id()));
}

}  // namespace c136
