#include "c136/render/format.hpp"

#include "render/formats.hpp"

#include <algorithm>
#include <iterator>

namespace c136 {
namespace {

/// For a service that shows findings beside the lines of a repository.
constexpr Format of_service(std::string_view name, std::string_view extension, Words summary,
                            std::string (*render)(const Document&, const RenderOptions&),
                            std::size_t most_findings = 0,
                            std::optional<std::string_view> between_files = std::nullopt) {
  return {name,  extension,    true,          summary, render,
          false, Part::blocks, between_files, true,    most_findings};
}

constexpr std::size_t most_in_code_scanning = 25'000;

constexpr Format formats[] = {
    {"text",
     ".txt",
     false,
     {"for reading in a terminal", "在终端阅读"},
     render_text,
     false,
     Part::blocks,
     "\n"},
    {"markdown",
     ".md",
     false,
     {"for a wiki, a chat or a merge request", "用于知识库、聊天或合并请求"},
     render_markdown},
    {"html",
     ".html",
     false,
     {"one page with charts, to print or to send", "带图表的网页，可打印、可转发"},
     render_html},
    {"csv",
     ".csv",
     true,
     {"one flat table for a spreadsheet", "一张平面表，可用电子表格打开"},
     render_csv,
     false,
     Part::records,
     ""},
    {"xlsx",
     ".xlsx",
     false,
     {"a workbook with charts, for a spreadsheet", "带图表的工作簿，可用 Excel 或 WPS 打开"},
     render_xlsx,
     true,
     Part::workbook},
    {"json",
     ".json",
     true,
     {"for other programs", "供其他程序读取"},
     render_json,
     false,
     Part::data},
    {"jsonl",
     ".jsonl",
     true,
     {"for other programs: a JSON object a line, each as soon as it is known",
      "供其他程序读取：每行一个 JSON 对象，读完一个输出一个"},
     render_jsonl,
     false,
     Part::data,
     ""},
    {"svg", ".svg", false, {"a picture, of a map", "图形，用于政治地图"}, render_svg},
    {"dot",
     ".dot",
     false,
     {"a graph for Graphviz, of a map", "Graphviz 图，用于政治地图"},
     render_dot},
    {"mermaid",
     ".mmd",
     false,
     {"a graph for Mermaid, of a map", "Mermaid 图，用于政治地图"},
     render_mermaid},
    {"ics", ".ics", false, {"a calendar, to be imported", "日历文件，可导入日历程序"}, render_ics},
    {"concise",
     "",
     true,
     {"one line per finding, for editors", "每个问题一行，供编辑器使用"},
     render_concise,
     false,
     Part::blocks,
     ""},
    of_service("github", "", {"annotations in a GitHub workflow", "GitHub 工作流中的标注"},
               render_github),
    of_service("gitlab", "",
               {"Code Quality report of a GitLab job", "GitLab 作业的 Code Quality 报告"},
               render_gitlab),
    of_service("sarif", ".sarif",
               {"SARIF 2.1.0, for code scanning", "SARIF 2.1.0，供代码扫描平台读取"}, render_sarif,
               most_in_code_scanning),
    of_service("junit", ".xml",
               {"one test per file, for CI dashboards", "每个文件一项测试，供 CI 看板读取"},
               render_junit),
    of_service(
        "rdjsonl", "",
        {"one JSON object per finding, for reviewdog", "每个问题一个 JSON 对象，供 reviewdog 读取"},
        render_rdjsonl, 0, ""),
};

}  // namespace

std::span<const Format> all_formats() { return formats; }

const Format* find_format(std::string_view name) {
  const auto* found = std::find_if(std::begin(formats), std::end(formats),
                                   [name](const Format& format) { return format.name == name; });
  return found == std::end(formats) ? nullptr : found;
}

}  // namespace c136
