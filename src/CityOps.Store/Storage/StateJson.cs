using System.Text.Json;
using System.Text.Json.Serialization;
using CityOps.Journal;

namespace CityOps.Storage;

/// <summary>
/// How plain state is written: as the journal writes, and read more kindly. State has no versions: a field that a newer build adds or
/// drops must not keep the grain from waking.
/// </summary>
internal static class StateJson
{
    public static JsonSerializerOptions Options { get; } = new(JournalJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        RespectNullableAnnotations = false,
        RespectRequiredConstructorParameters = false,
    };
}
