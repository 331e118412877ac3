using CityOps.Dispatch;
using CityOps.Languages;

namespace CityOps.Incidents;

/// <summary>What is said of plumes: their form on the map, and what a zone was worked out from.</summary>
internal static class PlumeWords
{
    public static readonly Word Tool = new("下风向扩散区", "Plume downwind");
    public static readonly Word Draft = new("拟划定", "Draft");
    public static readonly Word Substance = new("物质", "Substance");
    public static readonly Word OtherSubstance = new("其他（填写阈值）", "Other (enter a threshold)");
    public static readonly Word Release = new("泄漏速率（克/秒）", "Release (g/s)");
    public static readonly Word Threshold = new("阈值（毫克/立方米）", "Threshold (mg/m³)");
    public static readonly Word Height = new("泄漏高度（米）", "Height of release (m)");
    public static readonly Word Wind = new("风速（米/秒）", "Wind (m/s)");
    public static readonly Word WindFrom = new("风向（来向，度）", "Wind from (degrees)");
    public static readonly Word Air = new("天气或大气稳定度", "Sky, or stability of the air");
    public static readonly Word BySky = new("按天气查表", "By sky and wind");
    public static readonly Word ByClass = new("直接选稳定度", "Class");
    public static readonly Word Class = new("稳定度 {0}", "class {0}");
    public static readonly Word Surroundings = new("下垫面与公式", "Ground and formula");
    public static readonly Word Reach = new("长 {0} 米", "reach {0} m");
    public static readonly Word ReachCut = new("长 {0} 米处截断", "cut off at {0} m");
    public static readonly Word Begin = new("选择物质，或填写阈值，即可预览扩散范围。", "Choose a substance or enter a threshold: the plume is shown before it is drawn.");
    public static readonly Word Source = new("点地图移动泄漏点", "Click the map to move the source");
    public static readonly Word Replaces = new("替换“{0}”的理由", "Why '{0}' is replaced");
    public static readonly Word WindTurned = new("风向改变", "The wind has turned");
    public static readonly Word Redraw = new("风变重算", "Work out anew");
    public static readonly Word Compute = new("按风计算", "Work out with the wind");
    public static readonly Word WithPlume = new("{0}（{1}扩散）", "{0} ({1} plume)");
    public static readonly Word AnyGas = new("有害气体", "gas");
    public static readonly Word EndsAt = new("阈值", "Threshold");
    public static readonly Word WindThen = new("风", "Wind");
    public static readonly Word AirThen = new("大气", "Air");
    public static readonly Word Assumed = new("{0} 克/秒，高 {1} 米", "{0} g/s at {1} m");
    public static readonly Word WindIs = new("{0} 米/秒，{1}（{2}°）", "{0} m/s from the {1} ({2}°)");
    public static readonly Word ThresholdIs = new("{0} 毫克/立方米", "{0} mg/m³");
    public static readonly Word Entered = new("人工填写", "entered by hand");
    public static readonly Word Transcribed = new("转录值，未与原件核对", "transcribed, not checked against print");
    public static readonly Word Formula = new("公式", "Formula");
    public static readonly Word FormulaSource = new("扩散参数出处", "Deviations from");
    public static readonly Word ClassSource = new("稳定度：Pasquill 表（Turner 1970，表 3-1）", "Class: Pasquill's table (Turner 1970, table 3-1)");
    public static readonly Word Caveat = new(
        "稳定释放、定常风、平坦地面的估算，只是数量级，不能代替监测。密度与空气相差大的气体、静风、楼间和河谷不适用。",
        "Reckoned for a steady release, steady wind and even ground: an order of magnitude, no measurement. Not for gas much heavier or lighter than air, calm air, streets between houses or valleys.");
    public static readonly Word Heavy = new("此气体比空气重，会贴地流向低处：近处和低洼处比图上更危险。", "This gas is heavier than air and flows along the ground: near by and in hollows it is worse than drawn.");
    public static readonly Word CutHere = new("末端浓度仍高于阈值：公式在 10 公里外无依据。", "At its end there is more than the threshold still: the formula says nothing beyond 10 km.");

    private static readonly Word[] Points =
    [
        new("北风", "north"), new("东北风", "north-east"), new("东风", "east"), new("东南风", "south-east"),
        new("南风", "south"), new("西南风", "south-west"), new("西风", "west"), new("西北风", "north-west"),
    ];

    /// <summary>The point of the compass that the wind comes from.</summary>
    public static Word PointOf(double degrees) => Points[(int)Math.Round(degrees / 45) % Points.Length];

    public static Word Of(Sky sky) => sky switch
    {
        Sky.StrongSun => new("白天，烈日", "Day, strong sun"),
        Sky.ModerateSun => new("白天，日照中等", "Day, moderate sun"),
        Sky.SlightSun => new("白天，日照弱", "Day, slight sun"),
        Sky.Overcast => new("阴天（昼夜）", "Overcast, day or night"),
        Sky.CloudyNight => new("夜间，多云", "Night, cloudy"),
        _ => new("夜间，少云", "Night, clear"),
    };

    public static Word Of(DispersionFormula formula) => formula switch
    {
        DispersionFormula.Rural => new("郊野（Briggs）", "Open country (Briggs)"),
        DispersionFormula.Urban => new("城区（Briggs）", "Town (Briggs)"),
        _ => new("Pasquill-Gifford 曲线", "Pasquill-Gifford curves"),
    };

    /// <summary>A substance by its code; of another one that it is a gas.</summary>
    public static Word SubstanceOf(string? code) => PlumeSubstances.Of(code) is { } known ? new Word(known.Name.Zh, known.Name.En) : AnyGas;
}
