using CityOps.Languages;
using CityOps.Units;

namespace CityOps.Maps;

/// <summary>What the live map says.</summary>
internal static class MapWords
{
    public static readonly Word Title = new("一张图", "Live map");
    public static readonly Word Layers = new("图层", "Layers");
    public static readonly Word Shown = new("显示 {0} / {1}", "{0} of {1} shown");
    public static readonly Word CaseLayers = new("案件", "Cases");
    public static readonly Word PastCases = new("历史案件", "Past cases");
    public static readonly Word UnitLayers = new("单位", "Units");
    public static readonly Word Video = new("视频", "Video");
    public static readonly Word DangerLayers = new("安全", "Safety");
    public static readonly Word BaseLayers = new("底图", "Base map");
    public static readonly Word Cameras = new("视频点", "Cameras");
    public static readonly Word Grid = new("单元网格", "Unit grid");
    public static readonly Word Components = new("部件", "Components");
    public static readonly Word Borders = new("区界与街道", "Borders");
    public static readonly Word OnTime = new("按时", "On time");
    public static readonly Word DueSoon = new("将到期", "Due soon");
    public static readonly Word Late = new("超期", "Overdue");

    public static readonly Word ReportedToday = new("今日上报", "Reported today");
    public static readonly Word ClosedCount = new("今日结案 {0}", "{0} closed today");
    public static readonly Word Open = new("在办", "Open");
    public static readonly Word HandlingCount = new("处置中 {0}", "{0} in hand");
    public static readonly Word Soon = new("即将到期", "Due soon");
    public static readonly Word InHalfAnHour = new("30 分钟内 {0}", "{0} within 30 min");
    public static readonly Word Overdue = new("超期未结", "Overdue");
    public static readonly Word Oldest = new("最久 {0}", "up to {0}");
    public static readonly Word NoneOverdue = new("没有超期", "none");
    public static readonly Word OnTimeRate = new("今日按期结案率", "Closed on time today");
    public static readonly Word OnTimeOf = new("{0} / {1} 件", "{0} of {1}");
    public static readonly Word NoneClosed = new("今日还没有结案", "none closed yet today");
    public static readonly Word OnDuty = new("在岗单位", "Units on duty");
    public static readonly Word OnlineRate = new("在线率 {0}", "{0} online");
    public static readonly Word Figures = new("今日数字", "Figures of today");

    public static readonly Word ZoomIn = new("放大", "Zoom in");
    public static readonly Word ZoomOut = new("缩小", "Zoom out");
    public static readonly Word Home = new("回到城市", "Back to the city");
    public static readonly Word ToolPoint = new("选择", "Select");
    public static readonly Word ToolCircle = new("圈选", "Select in a circle");
    public static readonly Word ToolPolygon = new("多边形选择", "Select in a polygon");
    public static readonly Word ToolMeasure = new("测距", "Measure");
    public static readonly Word Tools = new("地图工具", "Map tools");
    public static readonly Word Inside = new("选区", "Selection");
    public static readonly Word CasesInside = new("案件 {0}", "{0} cases", "1 case");
    public static readonly Word UnitsInside = new("单位 {0}", "{0} units", "1 unit");
    public static readonly Word ToolHint = new("单击画点，双击或回车结束，Esc 取消", "Click to draw, double click or Enter ends, Esc gives up");
    public static readonly Word Coordinates = new("坐标", "Coordinates");
    public static readonly Word CellCode = new("单元网格", "Unit cell");
    public static readonly Word Community = new("社区", "Community");
    public static readonly Word FeedAge = new("定位", "Positions");
    public static readonly Word CaseAge = new("案件", "Cases");
    public static readonly Word FeedLost = new("定位数据中断，显示的是 {0} 的位置", "No positions: what you see is of {0}");
    public static readonly Word Map = new("城市地图", "Map of the city");
    public static readonly Word ListOf = new("{0}·{1} 件", "{0}: {1}");
    public static readonly Word UnitsOf = new("{0}·{1} 个", "{0}: {1}");

    public static readonly Word Speed = new("车速", "Speed");
    public static readonly Word Heading = new("方向", "Heading");
    public static readonly Word LastFix = new("定位", "Fix");
    public static readonly Word Ago = new("{0}前", "{0} ago");
    public static readonly Word CurrentCase = new("当前任务", "Current case");
    public static readonly Word NoCase = new("没有任务", "On no case");
    public static readonly Word Track = new("轨迹与速度", "Track and speed");
    public static readonly Word TrackSpan = new("最近 35 分钟·{0}", "last 35 min, {0}");
    public static readonly Word Now = new("现在", "now");
    public static readonly Word Follow = new("跟随", "Follow");
    public static readonly Word Trail = new("轨迹", "Trail");
    public static readonly Word OpenCase = new("打开案卷", "Open the case");
    public static readonly Word Organisation = new("单位", "Organisation");
    public static readonly Word Type = new("类型", "Type");
    public static readonly Word WorksIn = new("责任区", "Works in");
    public static readonly Word Accuracy = new("精度", "Accuracy");
    public static readonly Word Unknown = new("未知", "unknown");
    public static readonly Word Simulated = new("模拟", "Simulated");
    public static readonly Word NotHeard = new("没有轨迹", "No track");

    public static readonly Word Responsible = new("责任采集员", "Responsible collector");
    public static readonly Word Nobody = new("未划定", "nobody");
    public static readonly Word Size = new("面积", "Size");
    public static readonly Word Class = new("区域类别", "Class");
    public static readonly Word OpenInCell = new("在办案件", "Open cases");
    public static readonly Word InCell = new("部件 {0}", "{0} components", "1 component");
    public static readonly Word State = new("状态", "State");
    public static readonly Word Owner = new("权属单位", "Owner");
    public static readonly Word Maintainer = new("养护单位", "Maintained by");
    public static readonly Word Component = new("部件", "Component");
    public static readonly Word Camera = new("视频点", "Camera");
    public static readonly Word Cell = new("单元网格", "Unit cell");
    public static readonly Word Reported = new("上报", "Reported");
    public static readonly Word Due = new("本环节至", "Due");
    public static readonly Word Gone = new("已不在图上", "No longer on the map");

    public static readonly Word ListKeys = new("↑↓ 选择", "↑↓ select");

    public static Word Of(UnitStatus status) => status switch
    {
        UnitStatus.Available => new("空闲", "Available"),
        UnitStatus.EnRoute => new("途中", "Under way"),
        UnitStatus.OnScene => new("到场", "On scene"),
        _ => new("离线", "Off duty"),
    };

    public static Word UnitType(string type) => type switch
    {
        "inspector" => new("采集员", "Inspectors"),
        "sanitation" => new("环卫", "Sanitation"),
        "muck-truck" => new("渣土车", "Muck trucks"),
        "enforcement" => new("城管执法", "Enforcement"),
        "fire" => new("消防救援", "Fire and rescue"),
        "ambulance" => new("急救", "Ambulances"),
        "repair" => new("市政抢修", "Repair"),
        _ => new("其他", "Others"),
    };

    public static Word ComponentState(string state) => state switch
    {
        "intact" => new("完好", "Intact"),
        "damaged" => new("破损", "Damaged"),
        "missing" => new("丢失", "Missing"),
        "disused" => new("废弃", "Disused"),
        _ => new("移除", "Removed"),
    };

    public static Word PlaceClass(string name) => name switch
    {
        "urban" => new("城区", "Urban"),
        "fringe" => new("城郊", "Fringe"),
        _ => new("乡村", "Rural"),
    };
}
