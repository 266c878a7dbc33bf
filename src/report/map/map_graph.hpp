// The map as a graph to be drawn: the political map by seat, or the fishbone by department.
#pragma once

#include "report/map/map_people.hpp"

#include <string>

namespace c136 {

Graph map_graph(const Facts&, const PeopleMap&, Graph::Style);

/// What the warnings of the deal say of the map.
void add_arguments(const std::vector<Finding>& warnings, Language, Graph&);

/// "IT"; what to say where no department is written.
std::string department_of(const MapPerson&, Language);

/// "us", "SAP"; empty where it is not known.
std::string choice_text(const Facts&, const std::optional<Id>& choice);

/// The departments, the one with the smallest place in the chain first; those without any last.
std::vector<std::string> bones_of(const PeopleMap&, Language);

}  // namespace c136
