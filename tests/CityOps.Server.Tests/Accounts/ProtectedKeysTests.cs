using CityOps.Accounts;
using CityOps.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Server.Tests.Accounts;

public sealed class ProtectedKeysTests
{
    [Fact]
    public async Task What_one_server_signed_another_in_another_folder_reads()
    {
        await using var database = await TestDatabase.CreateAsync(CancellationToken.None);
        var folders = new[] { Directory.CreateTempSubdirectory("cityops-one-"), Directory.CreateTempSubdirectory("cityops-other-") };
        try
        {
            await using var one = Server(database, folders[0].FullName);
            await using var other = Server(database, folders[1].FullName);
            await one.Services.ApplyMigrationsAsync(CancellationToken.None);

            var cookie = Protector(one).Protect("leader");

            Assert.Equal("leader", Protector(other).Unprotect(cookie));
        }
        finally
        {
            foreach (var folder in folders)
                folder.Delete(recursive: true);
        }
    }

    private static WebApplication Server(TestDatabase database, string folder)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = folder });
        builder.Services.AddCityOpsStore(database.ConnectionString);
        builder.Services.AddProtectedKeys();
        return builder.Build();
    }

    private static IDataProtector Protector(WebApplication server) => server.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookies");
}
