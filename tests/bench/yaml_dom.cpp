// The reference of the benchmark: a bare yaml-cpp DOM loop over the files named on standard input.
#include <yaml-cpp/yaml.h>

#include <cstdio>
#include <iostream>
#include <string>

int main() {
  std::size_t nodes = 0;
  for (std::string path; std::getline(std::cin, path);) nodes += YAML::LoadFile(path).size();
  std::printf("%zu\n", nodes);
}
