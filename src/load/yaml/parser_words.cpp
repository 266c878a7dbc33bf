#include "load/yaml/parser_words.hpp"

#include <array>

namespace c136 {
namespace {

struct Translation {
  std::string_view reason;  // a beginning of the parser's words
  ParserWords meaning;
};

constexpr Words check_brackets{"check the brackets and commas of this line",
                               "请检查这一行的括号和逗号"};
constexpr Words check_indent{"line it up with the keys it belongs to", "请与同一级的键左对齐"};

constexpr std::array<Translation, 12> translations{{
    {"illegal tab",
     {{"a tab in the indentation", "缩进里有制表符（Tab）"},
      {"indent with spaces, two a level", "请用空格缩进，每层两个"}}},
    {"unknown escape",
     {{"an escape after `\\` that YAML does not know", "`\\` 后面的转义 YAML 不认识"},
      {"in double quotes write a backslash as \\\\", "在双引号里，反斜杠请写成 \\\\"}}},
    {"bad character found while scanning hex",
     {{"an escape in double quotes that is cut short", "双引号里的转义没有写完整"},
      {"in double quotes write a backslash as \\\\", "在双引号里，反斜杠请写成 \\\\"}}},
    {"invalid unicode",
     {{"an escape that stands for no character", "这个转义不代表任何字符"},
      {"write the character itself", "请直接写出这个字符"}}},
    {"end of sequence flow",
     {{"a list in [ ] is not closed, or a comma is missing", "[ ] 列表没有结束，或少了逗号"},
      check_brackets}},
    {"end of map flow",
     {{"a map in { } is not closed, or a comma is missing", "{ } 里的内容没有结束，或少了逗号"},
      check_brackets}},
    {"illegal flow end",
     {{"a closing bracket that nothing opened", "这个右括号没有对应的左括号"}, check_brackets}},
    {"end of sequence not found",
     {{"this line does not fit the list above", "这一行与上面的列表对不上"},
      {"line the dashes up, or indent the line below its dash",
       "请把各个短横线对齐，或让这一行缩进到短横线之下"}}},
    {"illegal block entry",
     {{"a list item may not begin here", "列表项不能从这里开始"},
      {"put `- ` on a line of its own, below the key", "请在键的下面另起一行写 `- `"}}},
    {"end of map",
     {{"this line does not fit the indentation of the lines above", "这一行的缩进与上文对不上"},
      check_indent}},
    {"illegal map",
     {{"a key may not begin here", "键不能从这里开始"},
      {"put it on a line of its own, lined up with its neighbours; if it is text, put the value in "
       "quotes",
       "请另起一行，与同级的键左对齐；如果只是文字，请给整个值加上引号"}}},
    {"illegal EOF",
     {{"the file ends in the middle of a value", "文件在一个值的中间就结束了"},
      {"look for an open quote or bracket above", "请检查上文有没有未配对的引号或括号"}}},
}};

constexpr ParserWords unknown{
    {"this line cannot be read as YAML", "这一行不符合 YAML 写法"},
    {"check the indentation, the colon and the quotes of this line and the one above; put text "
     "with "
     "special signs in quotes",
     "请检查这一行和上一行的缩进、冒号和引号；含特殊符号的文字请加上引号"}};

}  // namespace

const ParserWords& meaning_of(std::string_view complaint) {
  for (const Translation& translation : translations)
    if (complaint.starts_with(translation.reason)) return translation.meaning;
  return unknown;
}

}  // namespace c136
