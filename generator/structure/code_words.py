"""Words of languages and tools, by which structure tells code from prose and names its language."""

from collections.abc import Iterable


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


def in_any_case(known: Iterable[str]) -> frozenset[str]:
    """The words as they stand within a sentence, at the beginning of one, and in a line of capitals.

    >>> sorted(in_any_case(["it's"]))
    ["IT'S", "It's", "it's"]
    """
    return frozenset(cased for word in known for cased in (word, word.capitalize(), word.upper()))


SHELL_COMMANDS = words(
    """
    adduser ansible ansible-playbook apk apt apt-cache apt-get aptitude autoconf awk aws az basename bash bat black
    brew bun bundle bzip2 cargo cd chgrp chmod chown chromium clang cmake composer conda cp cpan createdb crontab ctags
    curl dd deno df dig dirname dmesg dnf docker docker-compose dotnet dpkg dropdb du egrep emacs env esbuild eslint
    eval ffmpeg fgrep firewall-cmd fish flake8 flask gcc gcloud gdb gem gh git go gofmt gpg gradle grep gunzip
    gzip heroku helm hexdump hg hostname htop hugo ifconfig initdb ip ipconfig ipython iptables isort java javac
    jekyll journalctl jq jupyter kubectl ldd ln ls lsof make man md5sum mkdir mkdocs mkfifo mktemp mount
    mv mvn mypy mysql mysqldump nano nasm nc netcat netstat nginx ninja nix nmap node nohup npm npx nslookup nvim nvm
    objdump openssl pacman passwd pdm perl pg_dump pg_restore pgrep php ping pip pip-compile pip-sync pip3 pipenv
    pipx pkill pnpm podman poetry popd pre-commit printenv printf ps psql pushd pwd py pyenv pylint pytest python
    python2 python3 rake readlink redis-cli rg rm rmdir rsync ruby ruff runas rustc rustup rvm scp screen scutil sed
    sftp sh sha256sum snap source sqlite3 ssh ssh-add ssh-copy-id ssh-keygen strace su sudo svn sysctl
    systemctl tar tcpdump tee telnet terraform tmux top tox traceroute tree twine ufw umount uname unzip useradd
    usermod uv uvicorn uvx vagrant vi vim virtualenv wc webpack wget whereis which whoami winget xargs
    yarn yum zip zsh zypper
    """
)
"""Programs and builtins whose names are not words of prose, or hardly ever begin a sentence."""

SHELL_WORDS = words(
    """
    alias at cat command cut date declare diff echo exec exit export file find fly head history host jobs join
    just kill less local look more open paste patch read screen service set shutdown sleep sort split start tail
    test time touch type unset wait watch
    """
)
"""Programs and builtins that are words of prose too: they count only with arguments that prose has not."""

SUBCOMMANDS = words(
    """
    add apply audit auth branch build bump check checkout clean clone commit compile config console container context
    create delete deploy describe develop diff doc down download enable exec export fetch fix fmt format generate get
    help image images import info init inspect install issue link lint list log login logs ls merge migrate new
    outdated pack pr prune publish pull push rebase release reload remove rename repo reset restart restore rm rollback
    run search secret serve server services set setup shell show start stash status stop submodule switch sync tag
    target test tool toolchain tree uninstall up update upgrade venv version view
    """
)
"""Second words of commands with subcommands (git, cargo, npm, docker, apt and the like)."""

BUILTINS = words("cd sudo export source mkdir rm cp mv ls cat chmod echo rmdir touch set unset")
"""Commands that are never names of packages, so `install` cannot take them for arguments."""

COMMAND_PREFIXES = words("sudo time nohup exec env xargs command do then else watch && || | |& ! ( { nice")
"""Words after which a command name still belongs to the same line."""

PROSE_WORDS = words(
    """
    a about after all also an and another any are around as be because been before being between both but by can could
    did does during each either every few had has have he her here hers him his how however i if in into is it its
    many may me might more most much must my neither nor not of on once one only or other our ours out over own same
    shall she should since so some such than that the their theirs them then there these they this those through thus
    to too under until upon us was we were what when where whether which while who whom whose why will with within
    without would you your yours
    der die das und ist nicht ein eine mit von für auf den dem zu le la les des et est une dans pour que qui sur el los
    las una del por con para il lo gli della di che per non um uma os na no em
    """
)
"""Function words: sentences are full of them, code outside strings and comments is not."""

CASED_PROSE_WORDS = in_any_case(PROSE_WORDS)
"""The same as sentences have them; to put all words of a text in lower case takes longer than to look for these."""

DANGLING = words(
    """
    a an the of to in for with by from and or use using via call calling calls like is are run as your my our its this
    that these those into on at not ... i.e. e.g.
    """
)
"""Words with which no comment ends, because their object must follow."""

ARTICLES = words("a an the your you we our this these it is are was to")
"""Words that no command takes as arguments, outside quotes."""

STATEMENT_KEYWORDS = {
    "rust": words("fn let pub impl struct enum trait mod use match unsafe extern crate macro_rules! static"),
    "javascript": words("function const let var export import async await class return new typeof"),
    "go": words("package func import type var defer"),
    "java": words("public private protected class interface package import static final abstract"),
    "c": words("int char void float double long struct typedef unsigned static const enum"),
    "ruby": words("def end require class module puts attr_accessor"),
}
"""Words that begin statements, by language."""

SQL_CLAUSES = words(
    """
    select from where group order having limit offset union intersect except join left right inner outer cross natural
    set values returning on with
    """
)
"""Words that begin a clause, which is where SQL is broken into lines."""

INLINE_TAGS = words("a abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup time u var")
"""HTML elements that stand within a line of text."""

STRUCTURAL_TAGS = words("html head body div section nav main article ul ol table form script style svg template")
"""HTML elements that span many lines and are always closed."""
