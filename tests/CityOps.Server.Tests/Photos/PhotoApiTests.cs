namespace CityOps.Server.Tests.Photos;

[Collection(ServerCollection.Name)]
public sealed class PhotoApiTests(ServerFixture server)
{
    public static TheoryData<byte[], int> Uploads { get; } = new()
    {
        { [0xFF, 0xD8, 0xFF, 0xE0, 1], 200 },
        { [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1], 200 },
        { [.. "RIFF\0\0\0\0WEBPVP8 "u8], 200 },
        { [.. "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>"u8], 415 },
        { [.. "<html>"u8], 415 },
        { [.. "RIFF\0\0\0\0WAVEfmt "u8], 415 },
        { [], 415 },
    };

    [Theory]
    [MemberData(nameof(Uploads))]
    public async Task Only_photographs_are_kept_whatever_they_are_called(byte[] bytes, int status)
    {
        Assert.Equal(status, (await UploadAsync(bytes)).Status);
    }

    [Fact]
    public async Task A_photograph_comes_back_as_it_was_and_may_do_nothing()
    {
        byte[] bytes = [0xFF, 0xD8, 0xFF, 0xE0, 7, 7, 7];
        var id = (await UploadAsync(bytes)).Text("id");

        using var answer = await (await server.AsAsync("leader")).GetAsync(new Uri($"/api/v1/photos/{id}", UriKind.Relative));

        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("sandbox", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(id, (await UploadAsync(bytes)).Text("id"));
    }

    [Fact]
    public async Task A_photograph_of_more_than_eight_megabytes_is_refused()
    {
        var bytes = new byte[(8 << 20) + 1];
        bytes[0] = 0xFF;
        bytes[1] = 0xD8;
        bytes[2] = 0xFF;

        Assert.Equal(413, (await UploadAsync(bytes)).Status);
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("..%2F..%2Fetc")]
    public async Task A_photograph_that_is_not_there_is_not_found(string id) => Assert.Equal(404, (await server.GetAsync("leader", $"/api/v1/photos/{id}")).Status);

    private async Task<Said> UploadAsync(byte[] bytes)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/photos") { Content = new ByteArrayContent(bytes) };
        request.Headers.ExpectContinue = true;
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "image/jpeg");
        using var answer = await (await server.AsAsync("collector")).SendAsync(request);
        return await Speaker.ReadAsync(answer);
    }
}
