using CityOps.Cases;

namespace CityOps.Server.Tests;

/// <summary>Bodies of commands that nothing is wrong with.</summary>
public static class Bodies
{
    public static object Evidence { get; } = new { text = "seen", photos = new[] { "photo-1" }, position = At(TestCity.Place) };

    public static object Reason { get; } = new { code = "scope", text = "not ours" };

    public static Dictionary<string, object?> Report(string source = "collector", string type = "C0102", CasePosition? place = null) => new(StringComparer.Ordinal)
    {
        ["source"] = source,
        ["typeCode"] = type,
        ["address"] = "望江路 218 号",
        ["place"] = At(place ?? TestCity.Place),
        ["evidence"] = new { text = "井盖缺失", photos = new[] { "photo-1" }, position = At(place ?? TestCity.Place) },
        ["contact"] = null,
        ["callBackAgreed"] = false,
        ["urgent"] = false,
        ["exercise"] = false,
    };

    /// <summary>An incident as it is received.</summary>
    public static object Incident(CasePosition? place = null, string type = "burst-main", string source = "public", string? reference = null, Guid? operation = null) => new
    {
        source,
        @class = "accident",
        type,
        title = "Burst main",
        address = "12 River Street",
        place = At(place ?? TestCity.Place),
        text = "water comes up through the road",
        reference,
        exercise = false,
        operationId = operation ?? Guid.NewGuid(),
    };

    /// <summary>A body for a command by its name.</summary>
    public static object Of(string command) => command switch
    {
        "register" => new { typeCode = "C0102", condition = "缺失", address = "望江路 218 号" },
        "send-verify" => new { collector = "collector" },
        "verify-reply" => new { finding = "true", evidence = Evidence },
        "propose-rejection" or "reject" or "not-file" or "request-void" => new { reason = Reason },
        "merge" => new { master = "R99010220260101000001" },
        "self-handle" => new { before = Evidence, after = Evidence },
        "review-self-handling" or "decide-extension" or "decide-suspension" => new { approved = true, text = "looked at" },
        "dispatch" or "approve-return" => new { unit = (string?)null },
        "sub-dispatch" => new { unit = "street-office", person = "班组一" },
        "request-return" => new { rightUnit = "water", cause = "不属本单位", legalBasis = (string?)null },
        "refer-return" => new { ground = "out-of-system", text = "无主" },
        "request-extension" => new { due = (DateTimeOffset?)null, text = "下雨", form = (string?)null },
        "request-suspension" => new { kind = "suspend", ground = "engineering", plannedUntil = DateTimeOffset.UtcNow.AddDays(30), text = "需立项" },
        "feedback" => new { evidence = Evidence, handledBy = "班组一", cost = 10 },
        "send-check" => new { checker = "checker" },
        "check-reply" => new { passed = true, evidence = Evidence },
        "request-abnormal-close" => new { ground = "impossible", text = "无法处置" },
        "sign" => new { close = true, unit = (string?)null, text = "同意" },
        "rate" => new { rating = "satisfied", text = (string?)null },
        "direct-answer" => new { article = "kb-17", text = "在政务大厅办理" },
        "designate" => new { unit = "water", text = "先行处置" },
        "arrive" => new { position = At(TestCity.Place) },
        "supervise" => new { due = DateTimeOffset.UtcNow.AddDays(30), text = "督办" },
        "supplement" => new { evidence = Evidence },
        "escalate-to-incident" => new { incident = "incident-1", text = "有人受伤" },
        "confirm-misdispatch" or "refuse-return" or "review-extension" or "rework" or "urge" or "confirm-void" => new { text = "说明" },
        _ => new { },
    };

    public static object At(CasePosition place) => new { longitude = place.Longitude, latitude = place.Latitude };
}
