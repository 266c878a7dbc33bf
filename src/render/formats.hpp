// The render functions behind all_formats(), one source file each.
#pragma once

#include "c136/render/format.hpp"

namespace c136 {

std::string render_text(const Document&, const RenderOptions&);
std::string render_concise(const Document&, const RenderOptions&);
std::string render_json(const Document&, const RenderOptions&);
std::string render_jsonl(const Document&, const RenderOptions&);
std::string render_csv(const Document&, const RenderOptions&);
std::string render_markdown(const Document&, const RenderOptions&);
std::string render_ics(const Document&, const RenderOptions&);
std::string render_svg(const Document&, const RenderOptions&);
std::string render_dot(const Document&, const RenderOptions&);
std::string render_mermaid(const Document&, const RenderOptions&);
std::string render_html(const Document&, const RenderOptions&);
std::string render_xlsx(const Document&, const RenderOptions&);
std::string render_github(const Document&, const RenderOptions&);
std::string render_sarif(const Document&, const RenderOptions&);
std::string render_gitlab(const Document&, const RenderOptions&);
std::string render_junit(const Document&, const RenderOptions&);
std::string render_rdjsonl(const Document&, const RenderOptions&);

}  // namespace c136
