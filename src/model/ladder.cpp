#include "c136/model/ladder.hpp"

namespace c136 {

using enum RateSource;

std::string_view name_of(RateSource source) {
  switch (source) {
    case published:
      return "published";
    case carried:
      return "carried";
    case filled:
      return "filled";
    case team:
      return "team";
    case none:
      return "none";
  }
  return "";
}

Words title(RateSource source) {
  switch (source) {
    case published:
      return {"published for C136", "C136 公开数据"};
    case carried:
      return {"carried over from the C139 ladder", "沿用 C139 赢率表"};
    case filled:
      return {"not published; taken from the nearest lower row of C139",
              "无公开数据，取 C139 赢率表中最接近的较低一档"};
    case team:
      return {"the team's own figures", "本团队自己的统计"};
    case none:
      return {"no figure", "无数据"};
  }
  return {};
}

}  // namespace c136
