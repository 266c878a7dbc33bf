#include "c136/render/format.hpp"

#include "render/formats.hpp"

#include <algorithm>
#include <array>

namespace c136 {
namespace {

constexpr std::array<Format, 6> formats{{
    {"text", ".txt", false, {"for reading in a terminal", "在终端阅读"}, render_text},
    {"markdown",
     ".md",
     false,
     {"for a wiki, a chat or a merge request", "用于知识库、聊天或合并请求"},
     render_markdown},
    {"csv",
     ".csv",
     true,
     {"one flat table for a spreadsheet", "一张平面表，可用电子表格打开"},
     render_csv},
    {"json", ".json", true, {"for other programs", "供其他程序读取"}, render_json},
    {"concise",
     "",
     true,
     {"one line per finding, for editors", "每个问题一行，供编辑器使用"},
     render_concise},
    {"github",
     "",
     true,
     {"annotations in a GitHub workflow", "GitHub 工作流中的标注"},
     render_github},
}};

}  // namespace

std::span<const Format> all_formats() { return formats; }

const Format* find_format(std::string_view name) {
  const auto* found = std::find_if(formats.begin(), formats.end(),
                                   [name](const Format& format) { return format.name == name; });
  return found == formats.end() ? nullptr : found;
}

}  // namespace c136
