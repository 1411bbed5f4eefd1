# ruff: noqa: INP001  # a script beside the package, not a part of it
"""The public repositories whose articles teach the trees of structure, each at one commit."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository on GitHub, the licence of its texts, the folders whose articles are taken, and how many at most."""

    name: str
    commit: str
    licence: str
    folders: str
    most: int
    headings: int = 2  # fewest of an article
    code: bool = True  # teaches the trees of code too


REPOSITORIES = (
    Repository(
        "GSA/digitalgov.gov",
        "4979583206d90ff1707b097454a9b169ca9e95e4",
        "public domain",
        r"content/(?:news|resources|guides)/",
        70,
    ),
    Repository(
        "microsoft/code-with-engineering-playbook",
        "016770e43d8a75be87b98c000c049f07c4a6e6f8",
        "CC BY 4.0",
        r"docs/",
        60,
    ),
    Repository(
        "swiftlang/swift-org-website",
        "cc9c66d57a4046eae3a826a5436336b2c2ddcdb7",
        "Apache-2.0, CC BY 4.0",
        r"(?:_posts|documentation|getting-started)/",
        70,
    ),
    Repository("letsencrypt/website", "b89871ef735cbb447f8d72c86146fcc8e62fc4ab", "MPL-2.0", r"content/en/", 40),
    Repository("tiangolo/fastapi", "6d9dc39fcb3eb3bcd9c2a693683d68311d1618e0", "MIT", r"docs/en/", 60),
    Repository(
        "elixir-lang/elixir-lang.github.com",
        "24ad416f14095588832d5fdf415ec665a11ab5ca",
        "Apache-2.0",
        r"(?:_posts|getting-started)/",
        50,
    ),
    Repository("planetscale/docs", "4488562b08101850d056bf4dbe6247a8dbbbd1e3", "Apache-2.0", r"docs/", 50),
    Repository(
        "dotnet/docs-desktop", "44731fef8be4d4ecb95c169a49757f3d0d4d065d", "CC BY 4.0", r"dotnet-desktop-guide/", 50
    ),
    Repository("withastro/docs", "741c1b89ba13cf9b4ac4087ef09dc269e113fa77", "MIT", r"src/content/docs/en/", 50),
    Repository("ipfs/ipfs-docs", "dc395c1bebb5eea8a828544bcfe3cee3a65d3e9c", "CC BY-SA 3.0", r"docs/", 50),
    Repository("tokio-rs/website", "0b994549a4cafaea09c62d897da421d1f7dff973", "MIT", r"content/", 50),
    Repository(
        "facebook/react-native-website", "2f3a5ac1cd665031313d115e8c940a22a58332e6", "CC BY 4.0", r"website/blog/", 60
    ),
    Repository("jekyll/jekyll", "202df571314ba1d18e9fccd81d12aaad4a703c38", "MIT", r"docs/", 60),
    Repository("nodejs/nodejs.org", "6f94c8a6ab643beeee7038eba3fb521207d4b345", "MIT", r"apps/site/pages/en/", 50),
    Repository("18F/handbook", "1e4955634d0369f17e5bbc0ebbf8f62e2a3dfe4b", "public domain", r"pages/", 60),
    Repository("cfpb/development", "37b1d1406ad437e557470c1a06b8c2f79a19f2b0", "CC0 1.0", r"", 30),
    Repository("GoogleCloudPlatform/community", "6f68203dec458268f177e97e2b57f3e085ca3668", "CC BY 4.0", r"", 80),
    Repository("jbranchaud/til", "453e9edbdf2be4165b65cbcce7342ac7bb9c4859", "MIT", r".*/", 100, headings=0),
    Repository(
        "crystal-lang/crystal-website",
        "2525d87ccc7805651f23a725f44d4b23c8858dfa",
        "Apache-2.0",
        r"(?:_posts|_releases)/",
        70,
    ),
    Repository(
        "scala/docs.scala-lang",
        "7689a46f38261d036ef5ee5b87d9ff366af396b9",
        "CC BY-SA 3.0",
        r"(?:_overviews|_sips|_tour|_style|_posts)/",
        60,
    ),
    Repository("alphagov/gds-way", "627911cd6b5685654df03c949fabaaa51d8b07c5", "OGL 3.0", r"source/", 60),
    Repository("rust-lang/book", "917544888a55e4da7109bdba8c88c893c0da70f4", "MIT OR Apache-2.0", r"src/", 40),
    Repository("ropensci/roweb3", "d84b7eb675f82b6282411055374bd1a7c16b4b5a", "CC BY 4.0", r"content/blog/", 70),
    Repository("electron/website", "a48e1042b7560648715b6761ec4a1dcbe0694d74", "Apache-2.0", r"blog/", 70),
    Repository("servo/servo.org", "5ab2c806d7adf40978b93ce128ee4fea70c11cf4", "MPL-2.0", r"_posts/", 70),
    Repository("babel/website", "b4753209310b5b1a6c6a27014ff50a2283e09327", "MIT", r"(?:website/)?(?:blog|docs)/", 60),
    Repository("publiccodenet/blog", "d374e21310362ba12c879289156d2080b78f79f1", "CC0 1.0", r"_posts/", 70),
    Repository("JuliaLang/www.julialang.org", "c36dbaba93ab7339218459d9a56884a54edbc799", "MIT", r"", 40),
    Repository(
        "golang/website", "b02076ae6df08ee9d495fe4b283f88ac18e51012", "BSD-3-Clause", r"_content/(?:blog|doc)/", 70
    ),
    Repository("todogroup/todogroup.org", "953c1bd455a923f856e0535c974932872979cee2", "CC BY 4.0", r"content/en/", 70),
    Repository("uswds/uswds-site", "284e0976332d4e958ac1baf986180276dd4cbbcb", "CC0 1.0", r"", 50),
    Repository(
        "linkerd/website", "93f001753363bba09eafd81e290512f89f4697ed", "Apache-2.0", r"linkerd\.io/content/blog/", 70
    ),
    Repository(
        "a11yproject/a11yproject.com", "030860afe89161595f804330219d38e509b0f0ec", "Apache-2.0", r"src/posts/", 50
    ),
    Repository(
        "scientific-python/blog.scientific-python.org",
        "fed8fc368222a50aed17bc31de82d4332faed976",
        "CC BY 4.0",
        r"content/posts/",
        60,
    ),
    Repository("nim-lang/website", "d9d89c1d47616ab7599c020aa2ee52801bfb672f", "CC BY 3.0", r"jekyll/_posts/", 70),
    Repository(
        "reactjs/react.dev",
        "12d692da47e77cdc558b928fcfbaf4e71c6d0cec",
        "CC BY 4.0",
        r"src/content/(?:blog|learn|community)/",
        70,
        code=False,
    ),
    Repository(
        "Homebrew/brew.sh", "3f895e1c01953701499fdcca5b816268c3eecddf", "BSD-2-Clause", r"_posts/", 40, code=False
    ),
    Repository("tauri-apps/tauri-docs", "e1c39c6ef06b936f70e977d53c60fcf329ec3702", "MIT", r"src/content/docs/", 60),
    Repository("thoughtbot/til", "c69a5f720bdc06702123cbebc556ebf88e7eb91c", "CC BY 3.0", r"", 100, headings=0),
    Repository("jwworth/til", "5928a20aaa2b4443273fb56a2096645b2b8fdb94", "MIT", r"", 100, headings=0),
)
"""Those of their articles with the lowest hash of the path are taken. None of the measured corpus is among them."""
