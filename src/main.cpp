#include "c136/cli/context.hpp"
#include "c136/cli/run.hpp"

#include <cstdio>
#include <exception>

int main(int argc, char** argv) {
  try {
    c136::Context context = c136::system_context();
    return c136::run({argv + 1, argv + argc}, context);
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "c136: %s\n", fault.what());
  } catch (...) {
    std::fputs("c136: unknown fault\n", stderr);
  }
  return 2;
}
