using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace CityOps.Accounts;

/// <summary>Keeps the keys that sign cookies and tokens in the database, so that who is signed in stays so over a restart, and on every server.</summary>
internal sealed class KeysInDatabase(NpgsqlDataSource source) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var keys = new List<XElement>();
        using var command = source.CreateCommand("SELECT xml FROM data_protection_key ORDER BY id");
        using var row = command.ExecuteReader();
        while (row.Read())
            keys.Add(XElement.Parse(row.GetString(0)));
        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var command = source.CreateCommand("INSERT INTO data_protection_key (friendly_name, xml) VALUES ($1, $2)");
        command.Parameters.AddWithValue(friendlyName);
        command.Parameters.AddWithValue(element.ToString(SaveOptions.DisableFormatting));
        command.ExecuteNonQuery();
    }
}

/// <summary>The keys as a service.</summary>
internal static class ProtectedKeys
{
    /// <summary>
    /// Adds data protection with the keys in the database. Its application has a name: without one it is the folder that a server runs in, and a
    /// cookie of one server would be worth nothing on another.
    /// </summary>
    public static IServiceCollection AddProtectedKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("cityops");
        services.AddSingleton<IXmlRepository, KeysInDatabase>();
        services.AddOptions<KeyManagementOptions>().Configure<IXmlRepository>((options, keys) => options.XmlRepository = keys);
        return services;
    }
}
