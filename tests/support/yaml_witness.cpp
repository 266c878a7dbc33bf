#include "support/yaml_witness.hpp"

#ifdef C136_HAVE_LIBYAML
#include <yaml.h>
#endif

namespace c136::test {
namespace {

bool is_null_word(std::string_view text) { return text.empty() || text == "~" || text == "null"; }

void add_scalar(std::string& out, bool plain, std::string_view text) {
  out += plain ? "=" : "'";
  out += text;
  out += ' ';
}

/// Writes the node at `at` and what is below it.
void write(const Tree& tree, std::size_t at, std::string& out) {
  const Node& node = tree.nodes[at];
  if (node.kind == Node::Kind::null) return add_scalar(out, true, "");
  if (node.kind == Node::Kind::scalar) return add_scalar(out, node.plain, node.text);
  out += node.kind == Node::Kind::map ? "{ " : "[ ";
  for (std::size_t child = at + 1; child < node.next; child = tree.nodes[child].next)
    write(tree, child, out);
  out += node.kind == Node::Kind::map ? "} " : "] ";
}

}  // namespace

std::string events(const Tree& tree) {
  std::string out;
  if (!tree.empty()) write(tree, 0, out);
  return out;
}

#ifdef C136_HAVE_LIBYAML

namespace {

void add(std::string& out, const yaml_event_t& event) {
  switch (event.type) {
    case YAML_MAPPING_START_EVENT:
      out += "{ ";
      break;
    case YAML_MAPPING_END_EVENT:
      out += "} ";
      break;
    case YAML_SEQUENCE_START_EVENT:
      out += "[ ";
      break;
    case YAML_SEQUENCE_END_EVENT:
      out += "] ";
      break;
    case YAML_ALIAS_EVENT:
      out += "* ";
      break;
    case YAML_SCALAR_EVENT: {
      const auto& scalar = event.data.scalar;
      const bool plain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
      std::string_view value(reinterpret_cast<const char*>(scalar.value), scalar.length);
      add_scalar(out, plain, plain && is_null_word(value) ? "" : value);
      break;
    }
    default:
      break;
  }
}

std::string reason(const yaml_parser_t& parser) {
  std::string out = parser.context ? std::string(parser.context) + ": " : "";
  return out + (parser.problem ? parser.problem : "?") + " @" +
         std::to_string(parser.problem_mark.line + 1);
}

}  // namespace

std::optional<std::string> witness_events(std::string_view text, std::string& why) {
  yaml_parser_t parser;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.data()),
                               text.size());
  std::string out;
  int documents = 0;
  for (bool more = true; more;) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) {
      why = reason(parser);
      yaml_parser_delete(&parser);
      return std::nullopt;
    }
    if (event.type == YAML_DOCUMENT_START_EVENT) ++documents;
    if (documents == 1) add(out, event);
    more = event.type != YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return out;
}

#endif

}  // namespace c136::test
