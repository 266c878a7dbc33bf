// People and how they stand to each other, to be drawn: by svg, dot, mermaid, in markdown and in a
// page. Whatever a picture tells stands in its words, too. Not here: where anything is put.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace c136 {

struct Graph {
  /// Rows of the political map; bones of the fishbone, from the head on.
  enum class Style : std::uint8_t { political, fishbone };
  /// For us, between, against us, not known.
  enum class Side : std::uint8_t { green, white, red, unknown };
  enum class Kind : std::uint8_t { reports, close, against };

  struct Node {
    std::vector<std::string> lines;  // the first is the name
    std::size_t group = 0;           // its row or bone
    std::size_t place = 0;           // within it; the smaller is the nearer to the axis
    Side side = Side::unknown;
    int weight = 1;          // 1 to 3: how large it is drawn
    bool is_marked = false;  // one of the first ten
  };
  struct Tie {
    std::size_t from, to;  // nodes
    Kind kind;
  };
  struct Legend {
    std::string reports, close, against;  // what the lines mean
    std::string marked;                   // what colours and numbers do
  };

  Style style = Style::political;
  bool is_beside = false;  // it illustrates a page whose words say the same: drawn in pages only
  std::string title;
  std::vector<std::string> groups;  // what they are called, in their order
  std::vector<Node> nodes;
  std::vector<Tie> ties;
  Legend legend;
  std::string argues_title;         // above them
  std::vector<std::string> argues;  // what the map objects to; a page has it in words as well
  std::string nobody;               // to be said where there are no nodes
};

}  // namespace c136
