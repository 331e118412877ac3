using CityOps.Languages;

namespace CityOps.Frame;

/// <summary>What the frame around every screen says.</summary>
internal static class FrameWords
{
    public static readonly Word LostSince = new("连接中断，显示的是 {0} 的内容，正在自动重连", "Connection lost: what you see is of {0}. Reconnecting by itself");
    public static readonly Word Live = new("实时", "Live");
    public static readonly Word Late = new("延迟", "Late");
    public static readonly Word Lost = new("中断", "Lost");
    public static readonly Word NothingHere = new("没有这个页面", "There is no such page");
    public static readonly Word ToStart = new("回到首页", "To the start");
    public static readonly Word WholeCity = new("全市", "Whole city");
    public static readonly Word Normal = new("平时", "Normal");
    public static readonly Word Simulated = new("模拟数据", "Simulation");
    public static readonly Word SimulatedHint = new("本市的人、物和案件均为模拟生成", "The people, things and cases of this city are made up");
    public static readonly Word Search = new("搜索案件、单位、地点、命令", "Search cases, units, places, commands");
    public static readonly Word SearchTitle = new("搜索", "Search");
    public static readonly Word SearchNothing = new("没有找到“{0}”", "Nothing found for '{0}'");
    public static readonly Word SearchHint = new("案卷号、报告号、地址、道路、网格或部件编码、界面名称", "Case or report number, address, road, code of a cell or component, name of a screen");
    public static readonly Word Cases = new("案件", "Cases");
    public static readonly Word Organisations = new("单位", "Organisations");
    public static readonly Word Places = new("地点", "Places");
    public static readonly Word Commands = new("命令", "Commands");
    public static readonly Word Desk = new("工作台", "My desk");
    public static readonly Word Intake = new("受理", "Intake");
    public static readonly Word Map = new("一张图", "Live map");
    public static readonly Word Resources = new("应急资源", "Emergency resources");
    public static readonly Word Hazards = new("危险源", "Dangerous substances");
    public static readonly Word Incidents = new("突发事件", "Incidents");
    public static readonly Word Plans = new("应急预案", "Plans");
    public static readonly Word Navigation = new("主导航", "Main navigation");
    public static readonly Word Language = new("语言", "Language");
    public static readonly Word Theme = new("外观", "Theme");
    public static readonly Word Dark = new("深色", "Dark");
    public static readonly Word Light = new("浅色", "Light");
    public static readonly Word SignOut = new("退出登录", "Sign out");
    public static readonly Word Account = new("账号 {0}", "Account {0}");
    public static readonly Word AreaOf = new("城市与区域", "City and area");
    public static readonly Word NoCity = new("还没有导入城市。", "No city has been imported yet.");
    public static readonly Word NoCityHint = new("管理员运行 ./cityops import --demo 可导入示范城市。", "An administrator can import the demo city with ./cityops import --demo.");
    public static readonly Word NoAccount = new("账号已停用，或没有岗位。", "The account is disabled, or has no post.");
    public static readonly Word Loading = new("读取中", "Loading");
    public static readonly Word Failed = new("读取失败：服务无应答", "Could not read: the service does not answer");
    public static readonly Word Retry = new("重试", "Retry");
    public static readonly Word Stale = new("案件 {0} 未更新，显示 {1} 的内容", "Cases not updated for {0}: shown as of {1}");
    public static readonly Word Engine = new("运行引擎", "Engine");

    public static readonly Word Api = new("接口说明", "API reference");
    public static readonly Word SwitchTheme = new("切换外观", "Switch the theme");
    public static readonly Word Resize = new("调整栏宽", "Resize the pane");
    public static readonly Word Close = new("关闭", "Close");
    public static readonly Word Sound = new("应急时新案件提示音", "Sound of new cases in an emergency");
    public static readonly Word SoundOn = new("响", "On");
    public static readonly Word SoundOff = new("静音", "Off");
    public static readonly Word Arrived = new("新到 {0} 件，打开工作台", "{0} new in your queues; opens the desk", "1 new in your queues; opens the desk");
    public static readonly Word NoneArrived = new("没有新到案件，打开工作台", "Nothing new in your queues; opens the desk");
    public static readonly Word SkipToContent = new("跳到内容", "Skip to the content");
}
