#include "render/ci/file_path.hpp"

#include <fmt/core.h>

namespace c136 {

std::string_view repository_path(std::string_view file) {
  while (file.starts_with("./")) file.remove_prefix(2);
  return file;
}

std::string uri_of(std::string_view file) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string uri = file.starts_with("/") ? "file://" : "";
  for (const char c : repository_path(file))
    if (plain.find(c) != plain.npos)
      uri += c;
    else
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return uri;
}

}  // namespace c136
